package storehouse.backoffice.payments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import storehouse.backoffice.look.Column;
import storehouse.backoffice.look.ConditionPane;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Named;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Tables;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.payments.PaymentActs.Form;
import storehouse.backoffice.stuck.Age;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentPage;
import storehouse.model.backoffice.PaymentRow;

/// Payments on the left; the one that is looked at on the right.
public final class PaymentsView implements Screen {

  private static final Duration TYPING = Duration.millis(250);

  private final PaymentsViewModel model;
  private final PaymentActs acts;
  private final Words words;
  private final Figures figures;
  private final PaymentWords speech;
  private final TextField number = new TextField();
  private final PauseTransition typing = new PauseTransition(TYPING);
  private final TableView<PaymentRow> table;
  private final BorderPane root = new BorderPane();

  public PaymentsView(
      PaymentsViewModel model, PaymentActs acts, Workbench bench, Navigation navigation) {
    this.model = model;
    this.acts = acts;
    this.words = bench.words();
    this.figures = bench.figures();
    this.speech = new PaymentWords(bench);
    this.table = Tables.of("payments", model.rows(), columns());
    Tables.whenOpened(table, row -> navigation.open(new Place.OrderPage(row.orderNumber())));
    Tables.follow(
        table, model::choose, model.chosen(), (row, it) -> row.id().equals(it.payment().id()));
    typing.setOnFinished(_ -> model.search());
    ConditionPane list = new ConditionPane(words, model.condition(), listed(), model::load);
    HBox.setHgrow(list, Priority.ALWAYS);
    root.getStyleClass().add("page");
    root.setTop(top());
    root.setCenter(
        Parts.row("stuck", list, new PaymentPanel(model, acts, bench, navigation).root()));
  }

  private VBox listed() {
    Button more = Parts.quiet(words.text("stuck.more"), Icon.REFRESH, model::more);
    more.setId("morePayments");
    Parts.showWhile(more, model.next().isNotEmpty());
    VBox.setVgrow(table, Priority.ALWAYS);
    return Parts.column("listed", table, more);
  }

  private VBox top() {
    Label sum = Parts.label(model.page(), this::sum, "muted");
    sum.setId("paymentsSum");
    number.setId("paymentNumber");
    number.setPromptText(words.text("payments.prompt"));
    number.textProperty().bindBidirectional(model.number());
    number.textProperty().addListener((_, _, _) -> typing.playFromStart());
    number.setOnAction(_ -> model.search());
    return Parts.column(
        "page-top",
        Parts.row(
            "page-title",
            Parts.column("titles", Parts.label(words.text("payments.title"), "title"), sum),
            Parts.space(),
            Parts.iconOnly(words.text("queue.refresh"), Icon.REFRESH, model::load)),
        Parts.row("filters", number, shows(), gateways(), ages()));
  }

  private String sum(Optional<PaymentPage> page) {
    return page.map(it -> words.text("payments.sum", it.unknown(), it.proposed())).orElse("");
  }

  private ComboBox<Show> shows() {
    ComboBox<Show> shows = new ComboBox<>();
    shows.setId("showPayments");
    shows.getItems().setAll(Show.values());
    shows.setVisibleRowCount(Show.values().length);
    shows.setConverter(new Named<>(show -> words.text("payments.show." + show)));
    shows.valueProperty().bindBidirectional(model.show());
    shows.setAccessibleText(words.text("payments.show"));
    return shows;
  }

  private ComboBox<String> gateways() {
    ComboBox<String> gateways = new ComboBox<>(model.gateways());
    gateways.setId("paymentGateway");
    gateways.setConverter(
        new Named<>(
            name -> name.isEmpty() ? words.text("payments.anyGateway") : speech.gateway(name)));
    gateways.valueProperty().bindBidirectional(model.gateway());
    gateways.setAccessibleText(words.text("payments.gateway"));
    return gateways;
  }

  private ComboBox<Age> ages() {
    ComboBox<Age> ages = new ComboBox<>();
    ages.setId("paymentAge");
    ages.getItems().setAll(Age.values());
    ages.setConverter(new Named<>(age -> words.text("stuck.age." + age)));
    ages.valueProperty().bindBidirectional(model.age());
    ages.setAccessibleText(words.text("stuck.age"));
    return ages;
  }

  private List<Column<PaymentRow>> columns() {
    return List.of(
        Column.text(words.text("column.order"), 120, PaymentRow::orderNumber),
        Column.state(words.text("column.state"), 165, speech::state, speech::tone),
        Column.<PaymentRow>figure(
                words.text("column.amount"), 100, row -> figures.money(row.amount()))
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
  public void hidden() {
    typing.stop();
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
    if (acts.form().get() != Form.NONE) {
      acts.close();
      table.requestFocus();
      return true;
    }
    if (model.number().get().isEmpty()) {
      return false;
    }
    model.number().set("");
    return true;
  }
}
