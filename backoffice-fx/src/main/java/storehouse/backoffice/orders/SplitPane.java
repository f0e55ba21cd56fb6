package storehouse.backoffice.orders;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.server.Shipments;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentLine;
import storehouse.model.shop.Order;

/// Sending an order in one parcel more: how many of each go into it.
final class SplitPane {

  private final SplitViewModel model;
  private final Words words;
  private final Button begin;
  private final Label from = Parts.paragraph("", "muted");
  private final VBox lines = Parts.column("form");
  private final VBox form;
  private final VBox root;
  private Optional<Order.Shipment> parcel = Optional.empty();

  SplitPane(OrderViewModel order, Shipments shipments, Workbench bench) {
    this.model = new SplitViewModel(order, shipments);
    this.words = bench.words();
    this.begin = Parts.quiet(words.text("split.begin"), Icon.PACK, this::ask);
    begin.setId("splitParcel");
    Button sure = Parts.action(words.text("split.sure"), Icon.PACK, model::send);
    sure.setId("splitSure");
    Button leave = Parts.quiet(words.text("edit.leave"), Icon.BACK, model::leave);
    this.form = Parts.column("form", from, lines, Parts.row("choices", sure, leave));
    this.root = Parts.column("form", begin, form, Parts.problem("splitProblem", model.problem()));
    model.parcel().addListener((_, _, now) -> show(now));
    show(Optional.empty());
  }

  private void ask() {
    parcel.ifPresent(each -> model.begin(each.id()));
  }

  void show(OrderDetail detail) {
    parcel = model.splittable(detail);
    model.leave();
    visible(root, parcel.isPresent());
  }

  private void show(Optional<ShipmentDetail> shown) {
    visible(begin, shown.isEmpty());
    visible(form, shown.isPresent());
    shown.ifPresent(
        detail -> {
          from.setText(words.text("split.text", detail.warehouse()));
          List<Node> rows = detail.lines().stream().map(this::line).map(Node.class::cast).toList();
          lines.getChildren().setAll(rows);
          form.lookup(".spinner").requestFocus();
        });
  }

  private HBox line(ShipmentLine line) {
    Spinner<Integer> units = new Spinner<>(0, line.quantity(), 0);
    units.setId("split-" + line.sku());
    units.setEditable(true);
    units.setPrefWidth(90);
    units.setMinWidth(Spinner.USE_PREF_SIZE);
    units
        .valueProperty()
        .addListener((_, _, now) -> model.units(line.sku()).set(now == null ? 0 : now));
    units.setAccessibleText(words.text("split.units", line.title()));
    Label title = Parts.paragraph(line.title());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label of = Parts.label(words.text("edit.of", line.quantity()), "muted", "figures");
    of.setMinWidth(Label.USE_PREF_SIZE);
    return Parts.row("order-line", title, units, of);
  }

  private static void visible(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  Parent root() {
    return root;
  }
}
