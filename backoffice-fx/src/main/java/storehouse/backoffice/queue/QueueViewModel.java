package storehouse.backoffice.queue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Shipments;
import storehouse.backoffice.server.Waiting;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.backoffice.ShipmentSummary;

/// A queue of shipments, filtered as somebody types, opened by Enter or by scanning its number.
public final class QueueViewModel {

  private final Workbench bench;
  private final QueueKind kind;
  private final Shipments shipments;
  private final Navigation navigation;
  private final ObservableList<ShipmentSummary> all = FXCollections.observableArrayList();
  private final FilteredList<ShipmentSummary> shown = new FilteredList<>(all);
  private final StringProperty filter = new SimpleStringProperty("");
  private final StringProperty sum = new SimpleStringProperty("");
  private final ObjectProperty<Condition> condition =
      new SimpleObjectProperty<>(new Condition.Loading());

  private long later;

  public QueueViewModel(
      Workbench bench, QueueKind kind, Shipments shipments, Navigation navigation) {
    this.bench = bench;
    this.kind = kind;
    this.shipments = shipments;
    this.navigation = navigation;
    filter.addListener((_, _, typed) -> narrow(typed));
  }

  /// Keeps what is shown until the fresh rows are here, so that nothing jumps.
  public void refresh() {
    bench.background().ask(() -> waiting(shipments, kind), this::arrived);
  }

  /// Every shipment of a queue; the first state that fails fails the whole.
  public static Answer<Waiting> waiting(Shipments shipments, QueueKind kind) {
    Waiting waiting = new Waiting(List.of(), 0);
    for (ShipmentState state : kind.states()) {
      switch (shipments.in(state)) {
        case Answer.Got<Waiting>(var some) -> waiting = waiting.and(some);
        case Answer.Failed<Waiting> failed -> {
          return failed;
        }
      }
    }
    return new Answer.Got<>(waiting);
  }

  private void arrived(Answer<Waiting> answer) {
    switch (answer) {
      case Answer.Got<Waiting>(var waiting) -> {
        if (!all.equals(waiting.oldest())) {
          all.setAll(waiting.oldest());
        }
        later = waiting.total() - waiting.oldest().size();
        narrow(filter.get());
      }
      case Answer.Failed<Waiting>(var failure) ->
          condition.set(new Condition.Trouble(bench.words().of(failure)));
    }
  }

  private void narrow(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(row -> wanted.isEmpty() || matches(row, wanted));
    int units = shown.stream().mapToInt(ShipmentSummary::units).sum();
    int lines = shown.stream().mapToInt(ShipmentSummary::lines).sum();
    String shownSum = bench.words().text("queue.sum", shown.size(), lines, units);
    sum.set(later > 0 ? bench.words().text("queue.later", shownSum, later) : shownSum);
    condition.set(conditionNow());
  }

  private Condition conditionNow() {
    if (!shown.isEmpty()) {
      return new Condition.Ready();
    }
    String about = all.isEmpty() ? "queue." + kind.key() + ".empty" : "queue.noMatch";
    return new Condition.Empty(
        bench.words().text(about), bench.words().text(about + ".text", filter.get().strip()));
  }

  private boolean matches(ShipmentSummary row, String wanted) {
    return contains(row.orderNumber(), wanted)
        || contains(row.id(), wanted)
        || contains(row.warehouse(), wanted)
        || contains(assignee(row), wanted);
  }

  private static boolean contains(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /// Enter in the filter: the shipment whose number was scanned or typed in full, or the only row
  /// left; with nothing typed, the first in line. A number that is not here yet is looked for once
  /// more on the server, since a tote may arrive before its row.
  public void openTyped() {
    String typed = filter.get().strip();
    if (typed.isEmpty()) {
      shown.stream().findFirst().ifPresent(this::open);
    } else if (!openExactly(typed)) {
      bench
          .background()
          .ask(
              () -> waiting(shipments, kind),
              answer -> {
                arrived(answer);
                openFound(typed);
              });
    }
  }

  private void openFound(String typed) {
    if (!openExactly(typed) && shown.size() == 1) {
      open(shown.getFirst());
    }
  }

  private boolean openExactly(String typed) {
    Optional<ShipmentSummary> exact =
        all.stream()
            .filter(row -> row.orderNumber().equalsIgnoreCase(typed) || row.id().equals(typed))
            .findFirst();
    exact.ifPresent(this::open);
    return exact.isPresent();
  }

  public void open(ShipmentSummary shipment) {
    navigation.open(kind.work(shipment));
  }

  public String assignee(ShipmentSummary row) {
    String name = row.assignee();
    return name == null ? "" : name;
  }

  public String stateOf(ShipmentSummary row) {
    return row.onHold()
        ? bench.words().text("queue.onHold")
        : bench.words().state("shipmentState", row.state().name());
  }

  public QueueKind kind() {
    return kind;
  }

  public ObservableList<ShipmentSummary> shown() {
    return shown;
  }

  public StringProperty filter() {
    return filter;
  }

  public StringProperty sum() {
    return sum;
  }

  public ObjectProperty<Condition> condition() {
    return condition;
  }
}
