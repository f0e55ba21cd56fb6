package storehouse.backoffice.stock;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Column;
import storehouse.backoffice.look.ConditionPane;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Pictures;
import storehouse.backoffice.look.Tables;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.StockItem;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;

/// One item: its levels and movements, and beside them the correction of the selected warehouse.
public final class StockView implements Screen {

  private static final int PICTURE = 64;
  private static final double LEVELS_HEIGHT = 190;

  private final StockViewModel model;
  private final Words words;
  private final Figures figures;
  private final Pictures pictures;
  private final TextField code = new TextField();
  private final HBox item = Parts.row("stock-item");
  private final TableView<StockLevel> levels;
  private final BorderPane root = new BorderPane();

  public StockView(StockViewModel model, Workbench bench, Pictures pictures, boolean mayAdjust) {
    this.model = model;
    this.words = bench.words();
    this.figures = bench.figures();
    this.pictures = pictures;
    this.levels = Tables.of("levels", model.levels(), levelColumns());
    root.getStyleClass().add("page");
    root.setTop(top());
    root.setCenter(
        new ConditionPane(words, model.condition(), content(bench, mayAdjust), model::find));
    model.finding().addListener((_, _, now) -> now.ifPresent(this::showItem));
    levels
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(model.adjustment()::choose));
    model.adjustment().level().addListener((_, _, now) -> now.ifPresent(this::select));
  }

  private void select(StockLevel level) {
    if (levels.getSelectionModel().getSelectedItem() != level) {
      levels.getSelectionModel().select(level);
    }
  }

  private HBox top() {
    code.setId("code");
    code.setPromptText(words.text("stock.prompt"));
    code.getStyleClass().add("wide");
    code.textProperty().bindBidirectional(model.code());
    code.setOnAction(
        _ -> {
          model.find();
          code.selectAll();
        });
    return Parts.row(
        "page-top",
        Parts.column(
            "titles",
            Parts.label(words.text("stock.title"), "title"),
            Parts.label(words.text("stock.keys"), "muted")),
        Parts.space(),
        code);
  }

  private Node content(Workbench bench, boolean mayAdjust) {
    levels.setPrefHeight(LEVELS_HEIGHT);
    levels.setMinHeight(LEVELS_HEIGHT);
    TableView<StockMovement> movements =
        Tables.of("movements", model.movements(), movementColumns());
    movements.setPlaceholder(Parts.label(words.text("stock.noMovements"), "muted"));
    VBox.setVgrow(movements, Priority.ALWAYS);
    VBox left =
        Parts.column(
            "stock-left",
            item,
            levels,
            Parts.label(model.sum(), sum -> sum, "level-sum", "figures"),
            Parts.label(words.text("stock.movements"), "heading"),
            movements);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox content = Parts.row("stock", left);
    if (mayAdjust) {
      content.getChildren().add(edits(bench));
    }
    return content;
  }

  /// While one decides on the one, the other is out of the way.
  private Node edits(Workbench bench) {
    AdjustmentPane adjustment = new AdjustmentPane(model.adjustment(), bench);
    Parts.showWhile(adjustment, model.policy().open().not());
    ScrollPane scroll =
        new ScrollPane(Parts.column("edits", adjustment, new PolicyPane(model.policy(), bench)));
    scroll.getStyleClass().add("stock-right");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    return scroll;
  }

  private void showItem(Finding found) {
    Optional<StockItem> known = found.item();
    Label title = Parts.label(known.map(StockItem::title).orElse(found.sku()), "heading");
    title.setId("stockTitle");
    item.getChildren()
        .setAll(
            pictures.square(known.map(StockItem::imageUrl).orElse(""), PICTURE),
            Parts.column("titles", title, Parts.label(codes(found), "muted", "figures")));
  }

  private static String codes(Finding found) {
    return found
        .item()
        .map(StockItem::barcode)
        .map(barcode -> found.sku() + "   " + barcode)
        .orElse(found.sku());
  }

  private List<Column<StockLevel>> levelColumns() {
    return List.of(
        Column.text(words.text("column.where"), 74, StockLevel::warehouse),
        figure("column.available", 104, StockLevel::available),
        figure("column.onHand", 94, StockLevel::onHand),
        figure("column.reserved", 102, StockLevel::reserved),
        figure("column.damaged", 102, StockLevel::damaged),
        figure("column.held", 66, StockLevel::qualityHold),
        figure("column.safety", 78, StockLevel::safetyStock));
  }

  private Column<StockLevel> figure(String key, int width, ToLongFunction<StockLevel> value) {
    return Column.<StockLevel>figure(
            words.text(key), width, row -> figures.count(value.applyAsLong(row)))
        .sortedBy(Comparator.comparingLong(value));
  }

  private List<Column<StockMovement>> movementColumns() {
    return List.of(
        Column.<StockMovement>text(words.text("column.at"), 130, row -> figures.time(row.at()))
            .sortedBy(Comparator.comparing(StockMovement::at)),
        Column.text(words.text("column.where"), 74, StockMovement::warehouse),
        Column.text(words.text("column.what"), 126, this::what),
        Column.<StockMovement>figure(words.text("column.change"), 80, this::change)
            .sortedBy(Comparator.comparingLong(StockMovement::delta)),
        Column.wrapped(words.text("column.cause"), 150, StockMovement::cause),
        Column.text(words.text("column.actor"), 70, StockMovement::actor));
  }

  private String change(StockMovement row) {
    return row.delta() == 0 ? "" : figures.change(row.delta());
  }

  /// What changes nothing on hand says its units itself, such as `Damaged: 1`.
  private String what(StockMovement row) {
    String type = words.state("movement", row.type());
    long units = row.to().equals("OUTSIDE") ? -row.quantity() : row.quantity();
    return row.delta() != 0 ? type : words.text("stock.moved", type, units);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    code.requestFocus();
    model.find();
  }

  @Override
  public void refresh() {
    model.readAgain();
  }
}
