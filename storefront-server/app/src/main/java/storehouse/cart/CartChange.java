package storehouse.cart;

import storehouse.platform.web.Problem;

/// One wish to change a cart.
sealed interface CartChange {

  /// A change of one line of an open cart.
  sealed interface OfLine extends CartChange {

    String cartId();

    String sku();
  }

  /// A new cart without lines.
  record Create(CartView cart) implements CartChange {}

  /// Exactly so many of the SKU.
  record Put(String cartId, String sku, int quantity) implements OfLine {}

  /// So many more of the SKU than there are.
  record Add(String cartId, String sku, int delta) implements OfLine {}

  /// Harmless when the SKU is not in the cart.
  record Remove(String cartId, String sku) implements OfLine {}

  /// What became of it.
  sealed interface Result {}

  /// The cart after it.
  record Changed(CartView cart) implements Result {}

  /// The cart is as it was.
  record Refused(Problem problem) implements Result {}
}
