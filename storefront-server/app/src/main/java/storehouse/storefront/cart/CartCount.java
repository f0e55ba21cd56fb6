package storehouse.storefront.cart;

import storehouse.storefront.frame.Texts;

/// The number beside the cart's icon.
public record CartCount(Texts text, long units) {}
