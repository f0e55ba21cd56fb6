package storehouse.pricing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import storehouse.catalog.events.Amount;
import storehouse.catalog.events.VariantListed;
import storehouse.model.Money;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.events.Outbox;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Takes over the prices with which the catalogue lists variants.
@Singleton
public final class ListedPrices implements Consumer {

  private final Outbox outbox;

  @Inject
  public ListedPrices(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "pricing-listed-prices";
  }

  @Override
  public StoreName store() {
    return StoreName.PRICING;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(VariantListed.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    ListedBatch batch = new ListedBatch();
    for (Delivery delivery : deliveries) {
      if (delivery.event() instanceof VariantListed listed) {
        for (Amount amount : listed.prices()) {
          batch.add(listed.sku(), Money.of(amount.minorUnits(), amount.currency()));
        }
      }
    }
    outbox.append(tx, batch.apply(tx));
  }
}
