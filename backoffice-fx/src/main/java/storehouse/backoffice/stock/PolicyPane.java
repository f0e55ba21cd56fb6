package storehouse.backoffice.stock;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;

/// Whether the item may be ordered before it is there, and a form to decide on it.
final class PolicyPane extends VBox {

  private final PolicyViewModel model;
  private final Words words;

  PolicyPane(PolicyViewModel model, Workbench bench) {
    this.model = model;
    this.words = bench.words();
    getStyleClass().addAll("column", "card", "adjustment");
    Label now = Parts.paragraph("", "muted");
    now.setId("policy");
    now.textProperty().bind(model.sentence());
    Button begin = Parts.quiet(words.text("policy.begin"), Icon.ORDERS, model::begin);
    begin.setId("policyBegin");
    begin.visibleProperty().bind(model.open().not());
    begin.managedProperty().bind(begin.visibleProperty());
    VBox form = form();
    Parts.showWhile(form, model.open());
    getChildren()
        .setAll(
            Parts.label(words.text("policy.title"), "heading"),
            now,
            begin,
            form,
            Parts.problem("policyProblem", model.problem()));
  }

  private VBox form() {
    TextField limit = new TextField();
    limit.setId("policyLimit");
    limit.getStyleClass().add("figures");
    limit.textProperty().bindBidirectional(model.limit());
    DatePicker day = new DatePicker();
    day.setId("policyDay");
    day.setMaxWidth(Double.MAX_VALUE);
    day.valueProperty().bindBidirectional(model.day());
    TextField reason = new TextField();
    reason.setId("policyReason");
    reason.setPromptText(words.text("policy.reasonPrompt"));
    reason.textProperty().bindBidirectional(model.reason());
    reason.setOnAction(_ -> model.decide());
    Button decide = Parts.action(words.text("policy.decide"), Icon.DONE, model::decide);
    decide.setId("policyDecide");
    decide.disableProperty().bind(model.busy());
    VBox limited = Parts.column("form", field("policy.limit", limit), field("policy.day", day));
    Parts.showWhile(limited, model.kind().map(PolicyKind::isLimited));
    return Parts.column(
        "form",
        field("policy.kind", kind()),
        limited,
        field("stock.reason", reason),
        Parts.row(
            "choices", decide, Parts.quiet(words.text("policy.leave"), Icon.BACK, model::leave)));
  }

  private ComboBox<PolicyKind> kind() {
    ComboBox<PolicyKind> kind = new ComboBox<>();
    kind.setId("policyKind");
    kind.getItems().setAll(PolicyKind.values());
    kind.setConverter(new KindNames());
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.valueProperty().bindBidirectional(model.kind());
    return kind;
  }

  private Node field(String key, Control input) {
    return Parts.field(words.text(key), input);
  }

  private final class KindNames extends StringConverter<PolicyKind> {

    @Override
    public String toString(PolicyKind kind) {
      return kind == null ? "" : words.text("policy.kind." + kind);
    }

    @Override
    public PolicyKind fromString(String text) {
      throw new UnsupportedOperationException("Nobody types here");
    }
  }
}
