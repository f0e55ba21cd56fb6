package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import storehouse.inventory.Reservations;
import storehouse.order.audit.SettledOrders.Settled;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// Each unit of a standing order is reserved or shipped once, and none of a cancelled one.
@Singleton
public final class StandingOrdersAreReservedOnce implements BooksRule {

  private final SettledOrders orders;
  private final Reservations reservations;

  @Inject
  public StandingOrdersAreReservedOnce(SettledOrders orders, Reservations reservations) {
    this.orders = orders;
    this.reservations = reservations;
  }

  @Override
  public String key() {
    return "orders.reserved-once";
  }

  @Override
  public String sentence() {
    return "Each unit of a standing order is reserved or shipped once, and none of a cancelled one";
  }

  @Override
  public List<String> subjects(String after, int most) {
    return orders.ids(after, most);
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    List<Settled> settled = orders.of(subjects);
    Map<Long, Map<String, Integer>> kept =
        reservations.units(settled.stream().map(Settled::id).toList());
    List<Finding> findings = new ArrayList<>();
    for (Settled order : settled) {
      Map<String, Integer> units = kept.getOrDefault(order.id(), Map.of());
      if (!units.equals(order.expectedUnits())) {
        findings.add(
            new Finding(
                Long.toString(order.id()),
                "Order %s (%s) has %s reserved or shipped instead of %s"
                    .formatted(order.number(), order.status(), units, order.expectedUnits()),
                order.stands()
                    ? "Count the goods. Cancel the order if they are not there."
                    : "Count the goods, then correct the stock of these SKUs by an adjustment."));
      }
    }
    return findings;
  }
}
