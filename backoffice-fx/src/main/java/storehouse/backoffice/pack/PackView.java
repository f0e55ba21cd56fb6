package storehouse.backoffice.pack;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Pictures;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentLine;

/// The contents on the left, the step in work on the right, the way through on top.
public final class PackView implements Screen {

  private static final int PICTURE = 64;

  private final PackViewModel model;
  private final Words words;
  private final Pictures pictures;
  private final Navigation navigation;
  private final PackStepPane steps;
  private final HBox way = Parts.row("way");
  private final HBox top = Parts.row("page-top");
  private final VBox contents = Parts.column("contents");
  private final BorderPane root = new BorderPane();

  public PackView(PackViewModel model, Workbench bench, Pictures pictures, Navigation navigation) {
    this.model = model;
    this.words = bench.words();
    this.pictures = pictures;
    this.navigation = navigation;
    this.steps = new PackStepPane(model, bench, navigation::back);
    root.getStyleClass().addAll("page", "floor");
    root.setTop(Parts.column("titles", top, way));
    HBox middle = Parts.row("pack", contents, steps);
    HBox.setHgrow(steps, Priority.ALWAYS);
    root.setCenter(middle);
    model.shipment().addListener((_, _, now) -> show(now));
    model.step().addListener((_, _, now) -> showWay(now));
    showWay(model.step().get());
  }

  private void showWay(PackStep now) {
    way.getChildren()
        .setAll(
            List.of(PackStep.CONFIRM, PackStep.CLOSE, PackStep.LABEL, PackStep.HAND_OVER).stream()
                .map(step -> wayMark(step, now))
                .toList());
  }

  private Node wayMark(PackStep step, PackStep now) {
    boolean past = step.compareTo(now) < 0;
    Label mark =
        Parts.label(
            words.text("pack.step." + step),
            "way-mark",
            past ? "past" : step == now ? "now" : "ahead");
    mark.setGraphic((past ? Icon.RIGHT : Icon.TO_DO).node());
    return mark;
  }

  private void show(Optional<ShipmentDetail> shipment) {
    shipment.ifPresent(
        detail -> {
          top.getChildren()
              .setAll(
                  Parts.iconOnly(words.text("back"), Icon.BACK, navigation::back),
                  Parts.label(words.text("pack.title", detail.orderNumber()), "title"),
                  Parts.label(detail.warehouse(), "chip"),
                  stateChip(detail));
          contents.getChildren().setAll(Parts.label(words.text("pack.contents"), "heading"));
          detail.lines().forEach(line -> contents.getChildren().add(row(line)));
        });
  }

  private Label stateChip(ShipmentDetail detail) {
    Label chip = Parts.label(words.state("shipmentState", detail.state().name()), "chip");
    chip.setId("shipmentState");
    return chip;
  }

  private HBox row(ShipmentLine line) {
    return Parts.row(
        "content-row",
        Parts.label(words.text("pack.times", line.picked()), "content-count", "figures"),
        pictures.square(line.imageUrl(), PICTURE),
        Parts.column(
            "titles",
            Parts.paragraph(line.title(), "content-title"),
            Parts.label(line.sku(), "muted", "figures")));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    steps.listen();
    model.open();
  }

  @Override
  public void hidden() {
    steps.stop();
  }

  @Override
  public boolean fillsWindow() {
    return true;
  }
}
