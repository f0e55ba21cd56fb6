package storehouse.backoffice.warehouses;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Column;
import storehouse.backoffice.look.ConditionPane;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Tables;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Words;
import storehouse.model.backoffice.Warehouse;

/// The sites, and beside them what closing or opening the selected one means.
public final class WarehousesView implements Screen {

  private final WarehousesViewModel model;
  private final Words words;
  private final TableView<Warehouse> table;
  private final TextField reason = new TextField();
  private final Button change;
  private final BorderPane root = new BorderPane();

  public WarehousesView(WarehousesViewModel model, Words words) {
    this.model = model;
    this.words = words;
    this.table =
        Tables.of(
            "warehouses",
            model.all(),
            List.of(
                Column.text(words.text("column.code"), 120, Warehouse::code),
                Column.text(words.text("column.name"), 260, Warehouse::name),
                Column.text(words.text("column.state"), 200, model::stateOf)));
    this.change = Parts.action("", Icon.HOUSE, model::change);
    root.getStyleClass().add("page");
    root.setTop(Parts.row("page-top", Parts.label(words.text("warehouses.title"), "title")));
    HBox.setHgrow(table, Priority.ALWAYS);
    HBox content = Parts.row("stock", table, panel());
    root.setCenter(new ConditionPane(words, model.condition(), content, model::load));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(model::choose));
    model.selected().addListener((_, _, now) -> now.ifPresent(this::select));
    table.setId("warehouses");
  }

  private void select(Warehouse warehouse) {
    if (table.getSelectionModel().getSelectedItem() != warehouse) {
      table.getSelectionModel().select(warehouse);
    }
  }

  private VBox panel() {
    reason.setId("reason");
    reason.setPromptText(words.text("warehouses.reasonPrompt"));
    reason.textProperty().bindBidirectional(model.reason());
    reason.setOnAction(_ -> model.change());
    change.setId("changeWarehouse");
    change.textProperty().bind(model.selected().map(now -> now.map(this::action).orElse("")));
    change.setMaxWidth(Double.MAX_VALUE);
    change.disableProperty().bind(model.busy());
    Label done = Parts.done("changed", model.done());
    VBox form =
        Parts.column(
            "form", meaning(), Parts.field(words.text("warehouses.reason"), reason), change);
    Parts.showWhile(form, model.selected().map(Optional::isPresent));
    Label hint = Parts.paragraph(words.text("warehouses.choose"), "muted");
    Parts.showWhile(hint, model.selected().map(Optional::isEmpty));
    VBox panel =
        Parts.card(
            words.text("warehouses.panel"),
            hint,
            form,
            Parts.problem("problem", model.problem()),
            done);
    panel.getStyleClass().add("adjustment");
    return panel;
  }

  private Label meaning() {
    Label meaning = Parts.paragraph("");
    meaning.textProperty().bind(model.selected().map(now -> now.map(this::meaningOf).orElse("")));
    return meaning;
  }

  private String action(Warehouse warehouse) {
    String key = warehouse.acceptingOrders() ? "warehouses.close" : "warehouses.reopen";
    return words.text(key, warehouse.code());
  }

  private String meaningOf(Warehouse warehouse) {
    String key = warehouse.acceptingOrders() ? "warehouses.close" : "warehouses.reopen";
    return words.text(key + ".text", warehouse.name());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.load();
    table.requestFocus();
  }

  @Override
  public void refresh() {
    model.load();
  }
}
