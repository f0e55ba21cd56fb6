/// Carts: what a shopper means to buy.
///
/// A cart is known by an unguessable id and changed line by line, so that two devices that add at
/// the same time both succeed. Prices are never stored here: they are asked for when shown.
@NullMarked
package storehouse.cart;

import org.jspecify.annotations.NullMarked;
