package storehouse.backoffice.orders;

import java.util.Comparator;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import storehouse.backoffice.look.Column;
import storehouse.backoffice.look.ConditionPane;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Tables;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderSummary;

/// A search over a table of orders, the newest before anything is typed.
public final class OrdersView implements Screen {

  /// Long enough to type on, short enough to feel at once.
  private static final Duration TYPING = Duration.millis(250);

  private final OrdersViewModel model;
  private final Words words;
  private final Figures figures;
  private final TextField query = new TextField();
  private final PauseTransition typing = new PauseTransition(TYPING);
  private final TableView<OrderSummary> table;
  private final BorderPane root = new BorderPane();

  public OrdersView(OrdersViewModel model, Workbench bench) {
    this.model = model;
    this.words = bench.words();
    this.figures = bench.figures();
    this.table = Tables.of("orders", model.found(), columns());
    Tables.whenOpened(table, model::open);
    typing.setOnFinished(_ -> model.search());
    root.getStyleClass().add("page");
    root.setTop(top());
    root.setCenter(new ConditionPane(words, model.condition(), table, model::search));
  }

  private HBox top() {
    query.setId("orderQuery");
    query.setPromptText(words.text("orders.prompt"));
    query.getStyleClass().add("wide");
    query.textProperty().bindBidirectional(model.query());
    query.textProperty().addListener((_, _, _) -> typing.playFromStart());
    query.setOnAction(_ -> model.openOnly());
    query.addEventHandler(KeyEvent.KEY_PRESSED, this::intoTable);
    return Parts.row(
        "page-top",
        Parts.column(
            "titles",
            Parts.label(words.text("orders.title"), "title"),
            Parts.label(words.text("orders.keys"), "muted")),
        Parts.space(),
        query);
  }

  private void intoTable(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN && !model.found().isEmpty()) {
      key.consume();
      table.requestFocus();
      table.getSelectionModel().selectFirst();
    }
  }

  private List<Column<OrderSummary>> columns() {
    return List.of(
        Column.text(words.text("column.order"), 160, OrderSummary::number),
        Column.<OrderSummary>text(
                words.text("column.placed"), 190, row -> figures.time(row.placedAt()))
            .sortedBy(Comparator.comparing(OrderSummary::placedAt)),
        Column.text(words.text("column.email"), 260, OrderSummary::email),
        Column.text(words.text("column.state"), 190, this::state),
        Column.text(
            words.text("column.payment"),
            150,
            row -> words.state("paymentStatus", row.paymentStatus())),
        Column.<OrderSummary>figure(
                words.text("column.total"), 140, row -> figures.money(row.total()))
            .sortedBy(Comparator.comparingLong(row -> row.total().minorUnits())));
  }

  private String state(OrderSummary row) {
    String state = words.state("orderStatus", row.status());
    return row.onHold() ? words.text("orders.onHold", state) : state;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.search();
    query.requestFocus();
  }

  @Override
  public void hidden() {
    typing.stop();
  }

  @Override
  public void refresh() {
    model.search();
  }

  @Override
  public boolean escape() {
    if (model.query().get().isEmpty()) {
      return false;
    }
    model.query().set("");
    return true;
  }
}
