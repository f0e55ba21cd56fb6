package storehouse.backoffice.orders;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Orders;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderSummary;

/// Finds orders by number, e-mail address or SKU.
public final class OrdersViewModel {

  private final Workbench bench;
  private final Orders orders;
  private final Navigation navigation;
  private final ObservableList<OrderSummary> found = FXCollections.observableArrayList();
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Condition> condition =
      new SimpleObjectProperty<>(new Condition.Loading());
  private int asked;

  public OrdersViewModel(Workbench bench, Orders orders, Navigation navigation) {
    this.bench = bench;
    this.orders = orders;
    this.navigation = navigation;
  }

  /// Of several searches under way only the last one counts.
  public void search() {
    String wanted = query.get().strip();
    int turn = ++asked;
    bench
        .background()
        .ask(
            () -> orders.search(wanted),
            answer -> {
              if (turn == asked) {
                arrived(wanted, answer);
              }
            });
  }

  private void arrived(String wanted, Answer<List<OrderSummary>> answer) {
    switch (answer) {
      case Answer.Got<List<OrderSummary>>(var rows) -> {
        found.setAll(rows);
        condition.set(rows.isEmpty() ? nothing(wanted) : new Condition.Ready());
      }
      case Answer.Failed<List<OrderSummary>>(var failure) ->
          condition.set(new Condition.Trouble(bench.words().of(failure)));
    }
  }

  private Condition nothing(String wanted) {
    String key = wanted.isEmpty() ? "orders.none" : "orders.noMatch";
    return new Condition.Empty(bench.words().text(key), bench.words().text(key + ".text", wanted));
  }

  /// Enter in the search: opens the only order found.
  public void openOnly() {
    if (found.size() == 1) {
      open(found.getFirst());
    }
  }

  public void open(OrderSummary order) {
    navigation.open(new Place.OrderPage(order.number()));
  }

  public ObservableList<OrderSummary> found() {
    return found;
  }

  public StringProperty query() {
    return query;
  }

  public ObjectProperty<Condition> condition() {
    return condition;
  }
}
