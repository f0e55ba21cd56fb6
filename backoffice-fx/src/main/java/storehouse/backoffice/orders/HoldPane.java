package storehouse.backoffice.orders;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Named;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.OrderHold;

/// Why an order waits, each hold with its release, and a form to hold it.
final class HoldPane {

  private final HoldViewModel model;
  private final OrderViewModel order;
  private final Words words;
  private final Figures figures;
  private final VBox holds = Parts.column("events");
  private final Label none;
  private final Button begin;
  private final VBox form;
  private final VBox root;

  HoldPane(OrderViewModel order, Workbench bench) {
    this.order = order;
    this.model = new HoldViewModel(order);
    this.words = bench.words();
    this.figures = bench.figures();
    this.none = Parts.paragraph(words.text("hold.none"), "muted");
    this.begin = Parts.quiet(words.text("hold.begin"), Icon.PAUSE, this::ask);
    this.form = form();
    begin.setId("holdOrder");
    this.root =
        Parts.card(
            words.text("hold.title"),
            none,
            holds,
            begin,
            form,
            Parts.problem("holdProblem", model.problem()));
    ask(false);
  }

  private VBox form() {
    ComboBox<String> reason = new ComboBox<>();
    reason.setId("holdReason");
    reason.getItems().setAll(HoldViewModel.REASONS);
    reason.setConverter(new Named<>(this::reasonName));
    reason.setMaxWidth(Double.MAX_VALUE);
    reason.valueProperty().bindBidirectional(model.reason());
    TextField note = new TextField();
    note.setId("holdNote");
    note.setPromptText(words.text("hold.notePrompt"));
    note.textProperty().bindBidirectional(model.note());
    note.setOnAction(_ -> model.hold());
    Button sure = Parts.action(words.text("hold.sure"), Icon.PAUSE, model::hold);
    sure.setId("holdSure");
    sure.disableProperty().bind(order.busy());
    Button leave = Parts.quiet(words.text("hold.leave"), Icon.BACK, () -> ask(false));
    return Parts.column(
        "form",
        Parts.paragraph(words.text("hold.text"), "muted"),
        field("hold.reason", reason),
        field("hold.note", note),
        Parts.row("choices", sure, leave));
  }

  private VBox field(String key, Node input) {
    return Parts.field(words.text(key), input);
  }

  private void ask() {
    ask(true);
    form.lookup("#holdReason").requestFocus();
  }

  private void ask(boolean asked) {
    show(begin, !asked);
    show(form, asked);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  void show(OrderDetail detail) {
    boolean may = model.mayHold(detail);
    show(root, may || !detail.holds().isEmpty());
    show(none, detail.holds().isEmpty());
    List<Node> rows =
        detail.holds().stream()
            .map(hold -> hold.releasedAt() == null ? open(hold, may) : past(hold))
            .toList();
    holds.getChildren().setAll(rows);
    ask(false);
    show(begin, may);
  }

  private Node open(OrderHold hold, boolean may) {
    Label why = Parts.paragraph(words.text("hold.reason." + hold.reason()), "content-title");
    why.setGraphic(Icon.PAUSE.node());
    VBox said = Parts.column("titles", why);
    if (!hold.note().isEmpty()) {
      said.getChildren().add(Parts.paragraph(hold.note()));
    }
    said.getChildren()
        .add(
            Parts.paragraph(
                words.text("hold.placed", hold.placedBy(), figures.time(hold.placedAt())),
                "muted"));
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox row = Parts.row("happened", said);
    if (may) {
      Button release =
          Parts.quiet(words.text("hold.release"), Icon.PLAY, () -> model.release(hold));
      release.getStyleClass().add("release");
      release.setMinWidth(Button.USE_PREF_SIZE);
      release.disableProperty().bind(order.busy());
      row.getChildren().add(release);
    }
    return row;
  }

  private Node past(OrderHold hold) {
    Instant at = hold.releasedAt();
    return Parts.paragraph(
        words.text(
            "hold.released",
            words.text("hold.reason." + hold.reason()),
            String.valueOf(hold.releasedBy()),
            at == null ? "" : figures.time(at)),
        "muted");
  }

  private String reasonName(String reason) {
    return reason.isEmpty() ? "" : words.text("hold.reason." + reason);
  }

  Parent root() {
    return root;
  }
}
