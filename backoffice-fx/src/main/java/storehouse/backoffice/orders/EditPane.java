package storehouse.backoffice.orders;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.shop.Order;

/// Changing an order before it is picked: fewer units, another address.
final class EditPane {

  private final EditViewModel model;
  private final OrderViewModel order;
  private final Words words;
  private final Button begin;
  private final VBox lines = Parts.column("form");
  private final VBox form;
  private final VBox root;

  EditPane(OrderViewModel order, Workbench bench) {
    this.order = order;
    this.model = new EditViewModel(order);
    this.words = bench.words();
    this.begin = Parts.quiet(words.text("edit.begin"), Icon.ORDERS, this::ask);
    begin.setId("editOrder");
    this.form = form();
    this.root =
        Parts.card(
            words.text("edit.title"), begin, form, Parts.problem("editProblem", model.problem()));
    ask(false);
  }

  private VBox form() {
    Label consequence = Parts.paragraph("");
    consequence.setId("editConsequence");
    consequence.textProperty().bind(model.consequence());
    CheckBox less = new CheckBox(words.text("edit.acceptLess"));
    less.setId("acceptLess");
    less.selectedProperty().bindBidirectional(model.acceptLess());
    Button sure = Parts.action(words.text("edit.sure"), Icon.DONE, model::send);
    sure.setId("editSure");
    sure.disableProperty().bind(order.busy());
    Button leave = Parts.quiet(words.text("edit.leave"), Icon.BACK, () -> ask(false));
    return Parts.column(
        "form",
        Parts.paragraph(words.text("edit.text"), "muted"),
        lines,
        consequence,
        field("name"),
        field("line1"),
        field("line2"),
        pair(field("postalCode"), field("city")),
        field("country"),
        less,
        Parts.row("choices", sure, leave));
  }

  private VBox field(String name) {
    TextField input = new TextField();
    input.setId("edit-" + name);
    input.textProperty().bindBidirectional(model.field(name));
    return Parts.field(words.text("edit." + name), input);
  }

  private static HBox pair(VBox narrow, VBox wide) {
    HBox.setHgrow(wide, Priority.ALWAYS);
    return Parts.row("choices", narrow, wide);
  }

  private void ask() {
    order
        .order()
        .get()
        .ifPresent(
            detail -> {
              model.begin(detail);
              List<Node> rows =
                  detail.order().lines().stream().map(this::line).map(Node.class::cast).toList();
              lines.getChildren().setAll(rows);
              ask(true);
              form.lookup(".spinner").requestFocus();
            });
  }

  private HBox line(Order.Line line) {
    Spinner<Integer> quantity = new Spinner<>(0, line.quantity(), line.quantity());
    quantity.setId("keep-" + line.sku());
    quantity.setEditable(true);
    quantity.setPrefWidth(90);
    quantity.setMinWidth(Spinner.USE_PREF_SIZE);
    quantity
        .valueProperty()
        .addListener(
            (_, _, now) -> model.quantity(line.sku()).set(now == null ? line.quantity() : now));
    quantity.setAccessibleText(words.text("edit.keep", line.title()));
    Label title = Parts.paragraph(line.title());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Label of = Parts.label(words.text("edit.of", line.quantity()), "muted", "figures");
    of.setMinWidth(Label.USE_PREF_SIZE);
    return Parts.row("order-line", title, quantity, of);
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
    show(root, model.mayEdit(detail));
    ask(false);
  }

  Parent root() {
    return root;
  }
}
