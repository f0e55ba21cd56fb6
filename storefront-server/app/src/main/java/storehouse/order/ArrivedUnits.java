package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import storehouse.inventory.events.UnitsArrived;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Goods that an order waited for came: its saga looks whether everything is there and hands the
/// order to the warehouse.
@Singleton
public final class ArrivedUnits implements Consumer {

  private final OrderSagas sagas;

  @Inject
  public ArrivedUnits(OrderSagas sagas) {
    this.sagas = sagas;
  }

  @Override
  public String name() {
    return "order-arrived-units";
  }

  @Override
  public StoreName store() {
    return StoreName.ORDERS;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(UnitsArrived.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    sagas
        .runner()
        .wake(
            tx,
            deliveries.stream()
                .map(delivery -> Long.valueOf(delivery.aggregateId()))
                .distinct()
                .toList());
  }
}
