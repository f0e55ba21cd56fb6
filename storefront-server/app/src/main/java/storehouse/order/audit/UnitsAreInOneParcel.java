package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import storehouse.fulfilment.Fulfilment;
import storehouse.order.audit.SettledOrders.Settled;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// The parcels of an order that the warehouses have hold each of its units once.
@Singleton
public final class UnitsAreInOneParcel implements BooksRule {

  private final SettledOrders orders;
  private final Fulfilment fulfilment;

  @Inject
  public UnitsAreInOneParcel(SettledOrders orders, Fulfilment fulfilment) {
    this.orders = orders;
    this.fulfilment = fulfilment;
  }

  @Override
  public String key() {
    return "orders.one-parcel";
  }

  @Override
  public String sentence() {
    return "Each unit of an order is in one parcel, and none of a cancelled one";
  }

  @Override
  public List<String> subjects(String after, int most) {
    return orders.ids(after, most);
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    List<Settled> settled = orders.of(subjects);
    Map<Long, Map<String, Integer>> parcels =
        fulfilment.units(settled.stream().map(Settled::id).toList());
    List<Finding> findings = new ArrayList<>();
    for (Settled order : settled) {
      Map<String, Integer> units = parcels.getOrDefault(order.id(), Map.of());
      boolean notThereYet = order.stands() && !order.handedOver() && units.isEmpty();
      if (!notThereYet && !units.equals(order.expectedUnits())) {
        findings.add(
            new Finding(
                Long.toString(order.id()),
                "Order %s (%s) has %s in parcels instead of %s"
                    .formatted(order.number(), order.status(), units, order.expectedUnits()),
                "Put its parcels aside and count what is in them before anything leaves."));
      }
    }
    return findings;
  }
}
