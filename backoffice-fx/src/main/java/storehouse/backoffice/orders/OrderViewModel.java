package storehouse.backoffice.orders;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Orders;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderCancellation;
import storehouse.model.backoffice.OrderDetail;

/// One order with everything that happened to it.
public final class OrderViewModel {

  private final Workbench bench;
  private final Orders orders;
  private final String number;
  private final OrderRights rights;
  private final StringProperty cancelReason = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<OrderDetail>> order =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Condition> condition =
      new SimpleObjectProperty<>(new Condition.Loading());

  /// `rights` are those of whoever is signed in.
  public OrderViewModel(Workbench bench, Orders orders, String number, OrderRights rights) {
    this.bench = bench;
    this.orders = orders;
    this.number = number;
    this.rights = rights;
  }

  public void load() {
    bench.background().ask(() -> orders.find(number), this::arrived);
  }

  private void arrived(Answer<OrderDetail> answer) {
    switch (answer) {
      case Answer.Got<OrderDetail>(var detail) -> {
        order.set(Optional.of(detail));
        condition.set(new Condition.Ready());
      }
      case Answer.Failed<OrderDetail>(var failure) ->
          condition.set(new Condition.Trouble(bench.words().of(failure)));
    }
  }

  /// As long as nothing has left; the server has the last word.
  boolean mayCancel(OrderDetail detail) {
    return rights.cancels()
        && Set.of("PENDING", "CONFIRMED").contains(detail.order().status())
        && detail.order().shipments().stream()
            .noneMatch(parcel -> parcel.status().equals("SHIPPED"));
  }

  public void cancel() {
    String reason = cancelReason.get();
    if (reason == null || reason.isEmpty()) {
      problem.set(bench.words().text("cancel.reasonMissing"));
      return;
    }
    act(() -> orders.cancel(number, new OrderCancellation(reason)), problem, () -> {});
  }

  /// Has the server do something that it answers with the order as it is then; `trouble` says why
  /// it was not done.
  void act(Supplier<Answer<OrderDetail>> command, StringProperty trouble, Runnable whenDone) {
    trouble.set("");
    busy.set(true);
    bench
        .background()
        .ask(
            command,
            answer -> {
              busy.set(false);
              switch (answer) {
                case Answer.Got<OrderDetail>(var detail) -> {
                  whenDone.run();
                  order.set(Optional.of(detail));
                }
                case Answer.Failed<OrderDetail>(var failure) -> {
                  trouble.set(bench.words().of(failure));
                  load();
                }
              }
            });
  }

  OrderRights rights() {
    return rights;
  }

  Workbench bench() {
    return bench;
  }

  Orders orders() {
    return orders;
  }

  public StringProperty cancelReason() {
    return cancelReason;
  }

  public StringProperty problem() {
    return problem;
  }

  public BooleanProperty busy() {
    return busy;
  }

  public String number() {
    return number;
  }

  public ObjectProperty<Optional<OrderDetail>> order() {
    return order;
  }

  public ObjectProperty<Condition> condition() {
    return condition;
  }
}
