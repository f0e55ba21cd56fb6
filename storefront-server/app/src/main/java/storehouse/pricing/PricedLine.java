package storehouse.pricing;

import storehouse.model.Money;

/// A line with the unit price that was found for it.
record PricedLine(String sku, int quantity, Money unitPrice) {

  Money total() {
    return unitPrice.times(quantity);
  }
}
