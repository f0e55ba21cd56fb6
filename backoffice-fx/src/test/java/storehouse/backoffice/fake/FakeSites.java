package storehouse.backoffice.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.model.backoffice.Warehouse;
import storehouse.model.backoffice.WarehouseChange;

/// The warehouses of the fake.
public final class FakeSites {

  private final List<Warehouse> sites =
      new ArrayList<>(
          List.of(
              new Warehouse("BER", "Berlin Westhafen", true),
              new Warehouse("HAM", "Hamburg Altona", true),
              new Warehouse("MUC", "München Riem", false)));

  public synchronized Optional<Warehouse> find(String code) {
    return sites.stream().filter(site -> site.code().equals(code)).findFirst();
  }

  synchronized Reply all() {
    return Reply.ok(List.copyOf(sites));
  }

  synchronized Reply change(String code, WarehouseChange change) {
    Optional<Warehouse> found = find(code);
    if (found.isEmpty()) {
      return Reply.unknown("warehouse " + code);
    }
    Warehouse now = new Warehouse(code, found.get().name(), change.acceptingOrders());
    sites.replaceAll(site -> site.code().equals(code) ? now : site);
    return Reply.ok(now);
  }
}
