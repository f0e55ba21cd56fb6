package storehouse.backoffice.pick;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Pictures;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Words;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentLine;

/// One thing at a time, readable from a trolley: where to go, what to take, how many.
public final class PickView implements Screen {

  private final PickViewModel model;
  private final Words words;
  private final Navigation navigation;
  private final LineCard card;
  private final TextField scan = new TextField();
  private final ScanCatcher catcher;
  private final StackPane work = new StackPane();
  private final HBox top = Parts.row("floor-top");
  private final Label next = Parts.label("", "floor-next");
  private final StackPane root = new StackPane();

  public PickView(PickViewModel model, Words words, Pictures pictures, Navigation navigation) {
    this.model = model;
    this.words = words;
    this.navigation = navigation;
    this.card = new LineCard(words, pictures, () -> model.scan(""));
    this.catcher = new ScanCatcher(scan, this::scanned);
    BorderPane page = new BorderPane(work);
    page.getStyleClass().addAll("page", "floor");
    page.setTop(top);
    page.setBottom(bottom());
    root.getChildren().setAll(page, new FlashPane(model, words));
    model.step().addListener((_, _, now) -> show(now));
    model.shipment().addListener((_, _, now) -> showTop(now));
    show(model.step().get());
  }

  private void scanned(String code) {
    if (code.isBlank() && model.step().get() instanceof Step.Finished) {
      navigation.back();
    } else {
      model.scan(code);
    }
  }

  private void leave() {
    if (model.mayLeave()) {
      navigation.back();
    }
  }

  private VBox bottom() {
    scan.setId("scan");
    scan.getStyleClass().add("floor-scan");
    HBox.setHgrow(scan, Priority.ALWAYS);
    next.setId("next");
    Button again = Parts.action(words.text("pick.retry"), Icon.REFRESH, () -> model.scan(""));
    again.setId("retry");
    HBox scanRow = Parts.row("scan-row", Icon.SCAN.node("scan-icon"), scan);
    Parts.showWhile(scanRow, model.step().map(step -> !(step instanceof Step.Finished)));
    Parts.showWhile(again, model.problem().isNotEmpty());
    Label problem = Parts.problem("problem", model.problem());
    HBox.setHgrow(problem, Priority.ALWAYS);
    HBox problemRow = Parts.row("problem-row", problem, again);
    Parts.showWhile(problemRow, model.step().map(step -> !(step instanceof Step.Opening)));
    return Parts.column("floor-bottom", problemRow, scanRow, next);
  }

  private void show(Step step) {
    Optional<ShipmentLine> line = step.subject();
    Node content =
        line.isPresent()
            ? card.show(step, line.get())
            : step instanceof Step.Finished ? finished() : opening();
    work.getChildren().setAll(content);
    scan.setPromptText(prompt(step));
    next.setText(model.nextLine().map(this::nextText).orElse(words.text("pick.lastLine")));
    next.setVisible(line.isPresent());
  }

  private String prompt(Step step) {
    return switch (step) {
      case Step.Opening() -> words.text("pick.prompt.opening");
      case Step.Location(var line) -> words.text("pick.prompt.bin", String.valueOf(line.bin()));
      case Step.Item _ -> words.text("pick.prompt.item");
      case Step.Quantity _ -> words.text("pick.prompt.quantity");
      case Step.Sending _ -> words.text("pick.prompt.sending");
      case Step.Finished() -> words.text("pick.finished");
    };
  }

  private String nextText(ShipmentLine line) {
    String bin = line.bin() == null ? words.text("pick.noBin") : line.bin();
    return words.text("pick.next", bin, ScanRules.rest(line), line.title());
  }

  private void showTop(Optional<ShipmentDetail> shipment) {
    shipment.ifPresent(
        detail -> {
          List<ShipmentLine> lines = detail.lines();
          long done = lines.stream().filter(line -> ScanRules.rest(line) == 0).count();
          ProgressBar progress = new ProgressBar((double) done / Math.max(1, lines.size()));
          Label count = Parts.label(words.text("pick.progress", done, lines.size()), "figures");
          count.setId("progress");
          top.getChildren()
              .setAll(
                  Parts.iconOnly(words.text("back"), Icon.BACK, this::leave),
                  Parts.label(words.text("pick.title", detail.orderNumber()), "title"),
                  Parts.label(detail.warehouse(), "chip"),
                  Parts.space(),
                  count,
                  progress);
        });
  }

  /// Says why a shipment does not open, with the way on; empty while it still may.
  private VBox opening() {
    Label why = Parts.paragraph("", "floor-unit");
    why.setId("whyNot");
    why.textProperty().bind(model.problem());
    Button again = Parts.action(words.text("pick.openAgain"), Icon.REFRESH, () -> model.scan(""));
    Button leave = Parts.quiet(words.text("pick.otherShipment"), Icon.BACK, navigation::back);
    VBox trouble =
        Parts.column(
            "finished",
            Icon.PROBLEM.node("flash-icon", "bad"),
            Parts.label(words.text("pick.notOpen"), "floor-bin"),
            why,
            Parts.row("choices", again, leave));
    Parts.showWhile(trouble, model.problem().isNotEmpty());
    return trouble;
  }

  private VBox finished() {
    Button leave = Parts.action(words.text("pick.backToQueue"), Icon.PICK, navigation::back);
    leave.setId("backToQueue");
    leave.setDefaultButton(true);
    Platform.runLater(leave::requestFocus);
    Label title = Parts.label(words.text("pick.finished"), "floor-bin");
    title.setId("finished");
    return Parts.column(
        "finished",
        Icon.RIGHT.node("flash-icon"),
        title,
        Parts.paragraph(words.text("pick.finished.text"), "floor-unit"),
        leave);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    catcher.listen(root.getScene());
    model.open();
  }

  @Override
  public void hidden() {
    catcher.stop(root.getScene());
  }

  /// Esc puts a red or green screen away before it leaves the shipment.
  @Override
  public boolean escape() {
    boolean covered = !(model.flash().get() instanceof Flash.Nothing);
    model.clearFlash();
    return covered || !model.mayLeave();
  }

  @Override
  public boolean fillsWindow() {
    return true;
  }
}
