package storehouse.backoffice.stuck;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Column;
import storehouse.backoffice.look.ConditionPane;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Named;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Tables;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.SagaRow;

/// Orders that stand still on the left; why, and what can be done, on the right.
public final class StuckView implements Screen {

  private final StuckViewModel model;
  private final Words words;
  private final Figures figures;
  private final Explanation explanation;
  private final TableView<SagaRow> table;
  private final BorderPane root = new BorderPane();

  public StuckView(StuckViewModel model, Workbench bench, Navigation navigation) {
    this.model = model;
    this.words = bench.words();
    this.figures = bench.figures();
    this.explanation = new Explanation(bench);
    this.table = Tables.of("stuckOrders", model.rows(), columns());
    Tables.whenOpened(table, row -> navigation.open(new Place.OrderPage(row.orderNumber())));
    Tables.follow(
        table, model::choose, model.chosen(), (row, it) -> row.id().equals(it.saga().id()));
    StuckPanel panel = new StuckPanel(model, bench, navigation);
    ConditionPane list = new ConditionPane(words, model.condition(), listed(), model::load);
    HBox.setHgrow(list, Priority.ALWAYS);
    root.getStyleClass().add("page");
    root.setTop(top());
    root.setCenter(Parts.row("stuck", list, panel.root()));
  }

  private VBox listed() {
    Button more = Parts.quiet(words.text("stuck.more"), Icon.REFRESH, model::more);
    more.setId("moreStuck");
    Parts.showWhile(more, model.next().isNotEmpty());
    VBox.setVgrow(table, Priority.ALWAYS);
    return Parts.column("listed", table, more);
  }

  private HBox top() {
    Label sum = Parts.label(model.counts(), this::sum, "muted");
    sum.setId("stuckSum");
    return Parts.row(
        "page-top",
        Parts.column("titles", Parts.label(words.text("stuck.title"), "title"), sum),
        Parts.space(),
        shows(),
        ages(),
        Parts.iconOnly(words.text("queue.refresh"), Icon.REFRESH, model::load));
  }

  private ComboBox<Show> shows() {
    ComboBox<Show> shows = new ComboBox<>();
    shows.setId("show");
    shows.getItems().setAll(Show.values());
    shows.setConverter(new Named<>(show -> words.text("stuck.show." + show)));
    shows.valueProperty().bindBidirectional(model.show());
    shows.setAccessibleText(words.text("stuck.show"));
    return shows;
  }

  private String sum(Map<String, Integer> counts) {
    return words.text(
        "stuck.sum",
        counts.getOrDefault(Show.NEEDS_PERSON.name(), 0),
        counts.getOrDefault(Show.PAUSED.name(), 0),
        counts.getOrDefault(Show.COMPENSATING.name(), 0));
  }

  private ComboBox<Age> ages() {
    ComboBox<Age> ages = new ComboBox<>();
    ages.setId("age");
    ages.getItems().setAll(Age.values());
    ages.setConverter(new Named<>(age -> words.text("stuck.age." + age)));
    ages.valueProperty().bindBidirectional(model.age());
    ages.setAccessibleText(words.text("stuck.age"));
    return ages;
  }

  private List<Column<SagaRow>> columns() {
    return List.of(
        Column.text(words.text("column.order"), 125, SagaRow::orderNumber),
        Column.<SagaRow>figure(words.text("column.age"), 90, row -> figures.age(row.startedAt()))
            .sortedBy(Comparator.comparing(SagaRow::startedAt).reversed()),
        Column.<SagaRow>figure(words.text("column.tries"), 65, row -> figures.count(row.attempts()))
            .sortedBy(Comparator.comparingInt(SagaRow::attempts)),
        Column.text(words.text("column.task"), 220, explanation::task));
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

  @Override
  public void tick() {
    model.load();
  }
}
