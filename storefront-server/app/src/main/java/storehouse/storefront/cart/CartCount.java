package storehouse.storefront.cart;

import storehouse.storefront.frame.Texts;

/// The number beside the cart's icon; out of band when it comes along with another part.
public record CartCount(Texts text, long units, boolean outOfBand) {}
