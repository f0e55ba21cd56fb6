package storehouse.backoffice.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import storehouse.backoffice.look.Column;
import storehouse.backoffice.look.ConditionPane;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Tables;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.ShipmentSummary;

/// A queue as a table under a filter that has the focus: type or scan, arrow down, Enter.
public final class QueueView implements Screen {

  private final QueueViewModel model;
  private final Words words;
  private final Figures figures;
  private final TextField filter = new TextField();
  private final TableView<ShipmentSummary> table;
  private final BorderPane root = new BorderPane();
  private String selected = "";

  public QueueView(QueueViewModel model, Workbench bench) {
    this.model = model;
    this.words = bench.words();
    this.figures = bench.figures();
    this.table = Tables.of("queue", model.shown(), columns());
    Tables.whenOpened(table, model::open);
    keepSelection();
    root.getStyleClass().add("page");
    root.setTop(top());
    root.setCenter(new ConditionPane(words, model.condition(), table, model::refresh));
    root.setBottom(Parts.row("table-foot", Parts.label(model.sum(), sum -> sum, "figures")));
  }

  private HBox top() {
    String key = "queue." + model.kind().name().toLowerCase(Locale.ROOT);
    filter.setId("filter");
    filter.setPromptText(words.text("queue.filter"));
    filter.textProperty().bindBidirectional(model.filter());
    filter.setOnAction(_ -> model.openTyped());
    filter.addEventHandler(KeyEvent.KEY_PRESSED, this::intoTable);
    return Parts.row(
        "page-top",
        Parts.column(
            "titles",
            Parts.label(words.text(key + ".title"), "title"),
            Parts.label(words.text(key + ".keys"), "muted")),
        Parts.space(),
        filter,
        Parts.iconOnly(words.text("queue.refresh"), Icon.REFRESH, model::refresh));
  }

  private void intoTable(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN && !model.shown().isEmpty()) {
      key.consume();
      table.requestFocus();
      table.getSelectionModel().selectFirst();
    }
  }

  private List<Column<ShipmentSummary>> columns() {
    List<Column<ShipmentSummary>> columns = new ArrayList<>();
    columns.add(Column.text(words.text("column.order"), 200, ShipmentSummary::orderNumber));
    columns.add(Column.text(words.text("column.warehouse"), 120, ShipmentSummary::warehouse));
    columns.add(Column.text(words.text("column.state"), 150, model::stateOf));
    columns.add(
        Column.<ShipmentSummary>figure(
                words.text("column.lines"), 90, row -> figures.count(row.lines()))
            .sortedBy(Comparator.comparingInt(ShipmentSummary::lines)));
    columns.add(
        Column.<ShipmentSummary>figure(
                words.text("column.units"), 90, row -> figures.count(row.units()))
            .sortedBy(Comparator.comparingInt(ShipmentSummary::units)));
    columns.add(
        Column.<ShipmentSummary>figure(
                words.text("column.age"), 120, row -> figures.age(row.createdAt()))
            .sortedBy(Comparator.comparing(ShipmentSummary::createdAt).reversed()));
    columns.add(Column.text(words.text("column.assignee"), 150, model::assignee));
    return columns;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.refresh();
    filter.requestFocus();
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public void tick() {
    model.refresh();
  }

  /// The selected shipment stays selected when the rows are read again.
  private void keepSelection() {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> selected = now == null ? selected : now.id());
    table
        .getItems()
        .addListener(
            (ListChangeListener<ShipmentSummary>)
                _ ->
                    table.getItems().stream()
                        .filter(row -> row.id().equals(selected))
                        .findFirst()
                        .ifPresent(table.getSelectionModel()::select));
  }

  @Override
  public boolean escape() {
    if (model.filter().get().isEmpty()) {
      return false;
    }
    model.filter().set("");
    filter.requestFocus();
    return true;
  }
}
