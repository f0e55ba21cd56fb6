package storehouse.backoffice.payments;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Payments;
import storehouse.backoffice.stuck.Age;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentPage;
import storehouse.model.backoffice.PaymentRow;

/// The payments that are listed, and the one that is looked at.
public final class PaymentsViewModel {

  /// Stands for every gateway in the filter.
  static final String ANY_GATEWAY = "";

  private final Workbench bench;
  private final Payments payments;
  private final ObservableList<PaymentRow> rows = FXCollections.observableArrayList();
  private final ObservableList<String> gateways = FXCollections.observableArrayList(ANY_GATEWAY);
  private final ObjectProperty<Optional<PaymentPage>> page =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty number;
  private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ANY);
  private final ObjectProperty<String> gateway = new SimpleObjectProperty<>(ANY_GATEWAY);
  private final ObjectProperty<Age> age = new SimpleObjectProperty<>(Age.ANY);
  private final ObjectProperty<Optional<PaymentDetail>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Condition> condition =
      new SimpleObjectProperty<>(new Condition.Loading());
  private final StringProperty next = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private int asked;
  private int looked;

  /// `wanted` is the number of an order, or empty.
  public PaymentsViewModel(Workbench bench, Payments payments, String wanted) {
    this.bench = bench;
    this.payments = payments;
    this.number = new SimpleStringProperty(wanted);
    show.addListener((_, _, _) -> search());
    gateway.addListener((_, _, _) -> search());
    age.addListener((_, _, _) -> search());
  }

  /// Something else is wanted: what is looked at has to be of it.
  public void search() {
    list("", true);
  }

  /// Reads the list from its beginning again, and what is looked at.
  public void load() {
    list("", chosen.get().isEmpty());
    chosen.get().ifPresent(detail -> look(detail.payment().id()));
  }

  /// The following page, below what is listed.
  public void more() {
    list(next.get(), false);
  }

  private void list(String after, boolean choosing) {
    int turn = ++asked;
    Payments.Wanted wanted =
        new Payments.Wanted(
            number.get().strip(), show.get().name(), gateway.get(), age.get().minutes(), after);
    bench
        .background()
        .ask(
            () -> payments.list(wanted),
            answer -> {
              if (turn == asked) {
                arrived(answer, after.isEmpty());
                if (choosing && answer instanceof Answer.Got<PaymentPage> _) {
                  chooseListed();
                }
              }
            });
  }

  private void arrived(Answer<PaymentPage> answer, boolean fromTheBeginning) {
    switch (answer) {
      case Answer.Got<PaymentPage>(var found) -> {
        if (fromTheBeginning) {
          rows.setAll(found.items());
        } else {
          rows.addAll(found.items());
        }
        next.set(found.next() == null ? "" : found.next());
        page.set(Optional.of(found));
        found.gateways().stream().filter(it -> !gateways.contains(it)).forEach(gateways::add);
        condition.set(rows.isEmpty() ? nothing() : new Condition.Ready());
      }
      case Answer.Failed<PaymentPage>(var failure) ->
          condition.set(new Condition.Trouble(bench.words().of(failure)));
    }
  }

  private void chooseListed() {
    if (rows.isEmpty()) {
      looked++;
      chosen.set(Optional.empty());
    } else if (rows.stream().noneMatch(row -> isChosen(row.id()))) {
      choose(rows.getFirst());
    }
  }

  private Condition nothing() {
    String typed = number.get().strip();
    String key =
        switch (show.get()) {
          case Show _ when !typed.isEmpty() -> "payments.noNumber";
          case UNKNOWN -> "payments.noUnknown";
          case PROPOSED -> "payments.noProposal";
          default -> "payments.none";
        };
    return new Condition.Empty(bench.words().text(key), bench.words().text(key + ".text", typed));
  }

  public void choose(PaymentRow row) {
    if (!isChosen(row.id())) {
      chosen.set(Optional.empty());
      problem.set("");
      look(row.id());
    }
  }

  private boolean isChosen(String id) {
    return chosen.get().filter(detail -> detail.payment().id().equals(id)).isPresent();
  }

  private void look(String id) {
    int turn = ++looked;
    bench
        .background()
        .ask(
            () -> payments.find(id),
            answer -> {
              if (turn == looked) {
                seen(answer);
              }
            });
  }

  private void seen(Answer<PaymentDetail> answer) {
    switch (answer) {
      case Answer.Got<PaymentDetail>(var detail) -> {
        chosen.set(Optional.of(detail));
        problem.set("");
      }
      case Answer.Failed<PaymentDetail>(var failure) -> {
        if (!(condition.get() instanceof Condition.Trouble)) {
          problem.set(bench.words().of(failure));
        }
      }
    }
  }

  /// The payment as it is after something was done to it.
  void changed(PaymentDetail detail) {
    looked++;
    chosen.set(Optional.of(detail));
    list("", false);
  }

  public ObservableList<PaymentRow> rows() {
    return rows;
  }

  public ObservableList<String> gateways() {
    return gateways;
  }

  /// The last page that was read; it says what waits for people.
  public ObjectProperty<Optional<PaymentPage>> page() {
    return page;
  }

  public StringProperty number() {
    return number;
  }

  public ObjectProperty<Show> show() {
    return show;
  }

  public ObjectProperty<String> gateway() {
    return gateway;
  }

  public ObjectProperty<Age> age() {
    return age;
  }

  public ObjectProperty<Optional<PaymentDetail>> chosen() {
    return chosen;
  }

  public ObjectProperty<Condition> condition() {
    return condition;
  }

  /// Empty when everything is listed.
  public StringProperty next() {
    return next;
  }

  /// Why the payment that is looked at cannot be shown as it is now.
  public StringProperty problem() {
    return problem;
  }
}
