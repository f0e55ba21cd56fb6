package storehouse.fulfilment.bins;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import storehouse.inventory.events.StockChanged;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Brings what inventory took in or wrote off into the bins. What a shipment took out has left its
/// bin already, when it was shipped.
@Singleton
public final class StockMirror implements Consumer {

  private static final String SHIPMENT = "shipment";

  @Override
  public String name() {
    return "fulfilment-stock-mirror";
  }

  @Override
  public StoreName store() {
    return StoreName.FULFILMENT;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(StockChanged.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    Map<String, Goods> sums = new TreeMap<>();
    for (Delivery delivery : deliveries) {
      StockChanged change = (StockChanged) delivery.event();
      if (!change.cause().equals(SHIPMENT)) {
        sums.merge(
            change.sku() + "@" + change.warehouse(),
            new Goods(change.warehouse(), change.sku(), Math.toIntExact(change.delta())),
            StockMirror::sum);
      }
    }
    List<Goods> more = new ArrayList<>();
    List<Goods> less = new ArrayList<>();
    for (Goods part : sums.values()) {
      if (part.quantity() > 0) {
        more.add(part);
      } else if (part.quantity() < 0) {
        less.add(new Goods(part.warehouse(), part.sku(), -part.quantity()));
      }
    }
    if (!more.isEmpty()) {
      BinStock.putAway(tx.connection(), more);
    }
    BinStock.remove(tx.connection(), less);
  }

  private static Goods sum(Goods one, Goods other) {
    return new Goods(one.warehouse(), one.sku(), Math.addExact(one.quantity(), other.quantity()));
  }
}
