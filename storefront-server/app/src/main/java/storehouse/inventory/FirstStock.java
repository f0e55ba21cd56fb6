package storehouse.inventory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.catalog.events.VariantListed;
import storehouse.inventory.books.Movements;
import storehouse.inventory.books.StockRows;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Takes in the quantity that an imported catalogue states, once per SKU: afterwards stock is what
/// the warehouse counts, not what a file says.
@Singleton
public final class FirstStock implements Consumer {

  private static final String REFERENCE = "import";

  private final Inventory inventory;
  private final String warehouse;

  @Inject
  public FirstStock(
      Inventory inventory,
      @ConfigProperty(name = "storehouse.import.warehouse", defaultValue = "BER")
          String warehouse) {
    this.inventory = inventory;
    this.warehouse = warehouse;
  }

  @Override
  public String name() {
    return "inventory-first-stock";
  }

  @Override
  public StoreName store() {
    return StoreName.INVENTORY;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(VariantListed.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    List<VariantListed> listed =
        deliveries.stream().map(delivery -> (VariantListed) delivery.event()).toList();
    Set<String> known = new HashSet<>();
    StockRows.read(tx.connection(), listed.stream().map(VariantListed::sku).toList(), false)
        .keySet()
        .forEach(key -> known.add(key.sku()));
    List<ReceiveStock> receipts = new ArrayList<>();
    for (VariantListed variant : listed) {
      Long quantity = variant.initialQuantity();
      if (quantity != null && quantity > 0 && known.add(variant.sku())) {
        receipts.add(
            new ReceiveStock(variant.sku(), warehouse, quantity, REFERENCE, Movements.SYSTEM));
      }
    }
    inventory.receive(tx, receipts);
  }
}
