package storehouse.recommendation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import storehouse.order.events.OrderCancelled;
import storehouse.order.events.OrderConfirmed;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Counts what confirmed orders sold, and no longer counts what was cancelled after all.
@Singleton
public final class SalesFromOrders implements Consumer {

  private final Clock clock;

  @Inject
  public SalesFromOrders(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "recommendation";
  }

  @Override
  public StoreName store() {
    return StoreName.RECOMMENDATION;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(OrderConfirmed.class, OrderCancelled.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Sale> sold = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      if (delivery.event() instanceof OrderConfirmed confirmed) {
        sold.addAll(sales(confirmed, today));
      } else if (delivery.event() instanceof OrderCancelled cancelled) {
        Sales.put(tx.connection(), sold);
        sold.clear();
        Sales.remove(tx.connection(), Sale.ofOrder(cancelled.orderId()));
      }
    }
    Sales.put(tx.connection(), sold);
  }

  private static List<Sale> sales(OrderConfirmed order, LocalDate day) {
    Map<String, Long> units = new TreeMap<>();
    order.lines().forEach(line -> units.merge(line.sku(), (long) line.quantity(), Long::sum));
    return units.entrySet().stream()
        .map(each -> new Sale(Sale.ofOrder(order.orderId()), each.getKey(), day, each.getValue()))
        .toList();
  }
}
