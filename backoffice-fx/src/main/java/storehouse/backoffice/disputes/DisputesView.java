package storehouse.backoffice.disputes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import storehouse.backoffice.disputes.DisputeActs.Form;
import storehouse.backoffice.look.Column;
import storehouse.backoffice.look.ConditionPane;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Tables;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.DisputePage;
import storehouse.model.backoffice.DisputeRow;

/// Disputes on the left, the next deadline first; the one that is looked at on the right.
public final class DisputesView implements Screen {

  private final DisputesViewModel model;
  private final DisputeActs acts;
  private final Words words;
  private final Figures figures;
  private final DisputeWords speech;
  private final TableView<DisputeRow> table;
  private final BorderPane root = new BorderPane();

  public DisputesView(
      DisputesViewModel model, DisputeActs acts, Workbench bench, Navigation navigation) {
    this.model = model;
    this.acts = acts;
    this.words = bench.words();
    this.figures = bench.figures();
    this.speech = new DisputeWords(bench);
    this.table = Tables.of("disputes", model.rows(), columns());
    Tables.whenOpened(
        table,
        row -> {
          if (DisputeWords.isSeen(row)) {
            navigation.open(new Place.PaymentDesk(row.orderNumber()));
          }
        });
    Tables.follow(
        table, model::choose, model.chosen(), (row, it) -> row.id().equals(it.dispute().id()));
    ConditionPane list = new ConditionPane(words, model.condition(), table, model::load);
    HBox.setHgrow(list, Priority.ALWAYS);
    root.getStyleClass().add("page");
    root.setTop(top());
    root.setCenter(
        Parts.row("stuck", list, new DisputePanel(model, acts, bench, navigation).root()));
  }

  private HBox top() {
    Label sum = Parts.label(model.page(), this::sum, "muted");
    sum.setId("disputesSum");
    CheckBox closed = new CheckBox(words.text("disputes.closed"));
    closed.setId("closedDisputes");
    closed.selectedProperty().bindBidirectional(model.closed());
    return Parts.row(
        "page-top",
        Parts.column("titles", Parts.label(words.text("disputes.title"), "title"), sum),
        Parts.space(),
        closed,
        Parts.iconOnly(words.text("queue.refresh"), Icon.REFRESH, model::load));
  }

  private String sum(Optional<DisputePage> page) {
    return page.map(this::counted).orElse("");
  }

  private String counted(DisputePage page) {
    String awaited = words.text("disputes.sum", page.awaited());
    int listed = page.items().size();
    return listed < page.all()
        ? words.text("disputes.sumOfMore", awaited, listed, page.all())
        : awaited;
  }

  private List<Column<DisputeRow>> columns() {
    return List.of(
        Column.text(words.text("column.order"), 120, speech::subject),
        Column.state(words.text("column.state"), 165, speech::brief, speech::briefTone),
        Column.<DisputeRow>figure(words.text("column.amount"), 100, speech::amount)
            .sortedBy(Comparator.comparingLong(row -> row.amount().minorUnits())));
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

  /// Not while somebody types into a form: what is shown there belongs to what was read.
  @Override
  public void tick() {
    if (acts.form().get() == Form.NONE) {
      model.load();
    }
  }

  @Override
  public boolean escape() {
    if (acts.form().get() == Form.NONE) {
      return false;
    }
    acts.close();
    table.requestFocus();
    return true;
  }
}
