package storehouse.backoffice.orders;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Orders;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderDetail;

/// One order with everything that happened to it.
public final class OrderViewModel {

  private final Workbench bench;
  private final Orders orders;
  private final String number;
  private final ObjectProperty<Optional<OrderDetail>> order =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Condition> condition =
      new SimpleObjectProperty<>(new Condition.Loading());

  public OrderViewModel(Workbench bench, Orders orders, String number) {
    this.bench = bench;
    this.orders = orders;
    this.number = number;
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
