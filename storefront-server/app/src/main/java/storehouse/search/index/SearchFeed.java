package storehouse.search.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import storehouse.catalog.events.ProductChanged;
import storehouse.inventory.events.AvailabilityChanged;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;
import storehouse.pricing.events.PriceChanged;

/// Writes down which products have to be indexed again.
@Singleton
public final class SearchFeed implements Consumer {

  private final PendingProducts pending;

  @Inject
  public SearchFeed(PendingProducts pending) {
    this.pending = pending;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public StoreName store() {
    return StoreName.SEARCH;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(ProductChanged.class, PriceChanged.class, AvailabilityChanged.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    List<String> products = new ArrayList<>();
    List<String> skus = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      if (delivery.event() instanceof ProductChanged changed) {
        products.add(changed.productId());
      } else if (delivery.event() instanceof PriceChanged changed) {
        skus.add(changed.sku());
      } else if (delivery.event() instanceof AvailabilityChanged changed) {
        skus.add(changed.sku());
      }
    }
    pending.add(tx, PendingProducts.PRODUCT, products);
    pending.add(tx, PendingProducts.SKU, skus);
  }
}
