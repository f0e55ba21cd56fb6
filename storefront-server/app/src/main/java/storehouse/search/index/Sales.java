package storehouse.search.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import storehouse.inventory.Inventory;
import storehouse.pricing.Pricing;

/// What decides whether and for how much something can be bought.
@Singleton
public final class Sales {

  private final Pricing pricing;
  private final Inventory inventory;

  @Inject
  public Sales(Pricing pricing, Inventory inventory) {
    this.pricing = pricing;
    this.inventory = inventory;
  }

  Pricing pricing() {
    return pricing;
  }

  Inventory inventory() {
    return inventory;
  }
}
