package storehouse.backoffice.pack;

import java.util.Base64;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Pictures;
import storehouse.backoffice.pick.ScanCatcher;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.Label;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentState;

/// The step in work, with its one action focused, so that Enter goes on.
final class PackStepPane extends VBox {

  private static final int LABEL_HEIGHT = 320;

  private final PackViewModel model;
  private final Words words;
  private final Figures figures;
  private final Runnable leave;
  private final TextField scan = new TextField();
  private final ScanCatcher catcher;

  PackStepPane(PackViewModel model, Workbench bench, Runnable leave) {
    this.model = model;
    this.words = bench.words();
    this.figures = bench.figures();
    this.leave = leave;
    this.catcher = new ScanCatcher(scan, this::scanned);
    scan.setId("scan");
    scan.getStyleClass().add("floor-scan");
    getStyleClass().addAll("column", "pack-step");
    model.step().addListener((_, _, now) -> show(now));
    model.shipment().addListener((_, _, _) -> show(model.step().get()));
    model.label().addListener((_, _, _) -> show(model.step().get()));
    show(model.step().get());
  }

  void listen() {
    catcher.listen(getScene());
  }

  void stop() {
    catcher.stop(getScene());
  }

  private void scanned(String code) {
    if (!code.isBlank()) {
      model.scan(code);
    }
  }

  private void show(PackStep step) {
    getChildren()
        .setAll(
            switch (step) {
              case CONFIRM -> confirm();
              case CLOSE -> close();
              case LABEL -> label();
              case HAND_OVER -> handOver();
              case DONE -> done();
            });
    getChildren().add(Parts.problem("problem", model.problem()));
  }

  private VBox confirm() {
    scan.setPromptText(words.text("pack.scanPrompt"));
    Platform.runLater(scan::requestFocus);
    Button confirm = action("confirmShipment", "pack.confirm", Icon.DONE, model::confirmBySight);
    return step("pack.confirm.title", "pack.confirm.text", scan, confirm);
  }

  private VBox close() {
    TextField weight = new TextField();
    weight.setId("weight");
    weight.getStyleClass().addAll("floor-scan", "figures");
    weight.setPromptText(words.text("pack.weightPrompt"));
    weight.textProperty().bindBidirectional(model.weight());
    weight.setOnAction(_ -> model.closeParcel());
    Platform.runLater(weight::requestFocus);
    Button close = action("closeParcel", "pack.close", Icon.PACK, model::closeParcel);
    return step("pack.close.title", "pack.close.text", weight, close);
  }

  private VBox label() {
    Button buy = first(action("buyLabel", "pack.buyLabel", Icon.LABEL, model::buyLabel));
    return step("pack.label.title", "pack.label.text", buy);
  }

  private VBox handOver() {
    Button ship = first(action("ship", "pack.ship", Icon.SHIP, model::handOver));
    Node picture =
        model
            .label()
            .get()
            .<Node>map(this::labelPicture)
            .orElseGet(() -> action("showLabel", "pack.showLabel", Icon.LABEL, model::buyLabel));
    HBox parcel = Parts.row("parcel-label", picture, Parts.column("titles", tracking()));
    return step("pack.ship.title", "pack.ship.text", ship, parcel);
  }

  private VBox done() {
    Button back = first(action("backToQueue", "pack.backToQueue", Icon.PACK, leave));
    boolean cancelled =
        model
            .shipment()
            .get()
            .filter(detail -> detail.state() == ShipmentState.CANCELLED)
            .isPresent();
    return cancelled
        ? step("pack.cancelled.title", "pack.cancelled.text", back)
        : step("pack.done.title", "pack.done.text", tracking(), back);
  }

  private Node tracking() {
    VBox facts = Parts.column("facts");
    model.shipment().get().ifPresent(detail -> facts.getChildren().setAll(carrier(detail)));
    model
        .label()
        .get()
        .ifPresent(
            bought ->
                facts
                    .getChildren()
                    .add(
                        Parts.label(
                            words.text("pack.cost", figures.money(bought.cost())), "figures")));
    return facts;
  }

  private Node carrier(ShipmentDetail detail) {
    javafx.scene.control.Label number =
        Parts.label(String.valueOf(detail.trackingNumber()), "heading", "figures");
    number.setId("trackingNumber");
    return Parts.row("fact", Parts.label(String.valueOf(detail.carrier()), "chip"), number);
  }

  private Node labelPicture(Label bought) {
    VBox frame = Parts.column("label-picture");
    Pictures.decoded(Base64.getDecoder().decode(bought.image()))
        .ifPresent(
            image -> {
              ImageView view = new ImageView(image);
              view.setId("labelPicture");
              view.setPreserveRatio(true);
              view.setFitHeight(LABEL_HEIGHT);
              frame.getChildren().add(view);
            });
    return frame;
  }

  private Button action(String id, String key, Icon icon, Runnable work) {
    Button button = Parts.action(words.text(key), icon, work);
    button.setId(id);
    button.disableProperty().bind(model.busy());
    button.getStyleClass().add("floor-action");
    return button;
  }

  /// The step’s one action: Enter does it, wherever the focus is.
  private static Button first(Button button) {
    button.setDefaultButton(true);
    Platform.runLater(button::requestFocus);
    return button;
  }

  private VBox step(String title, String text, Node... nodes) {
    VBox step =
        Parts.column(
            "step",
            Parts.label(words.text(title), "title"),
            Parts.paragraph(words.text(text), "muted"));
    step.getChildren().addAll(nodes);
    return step;
  }
}
