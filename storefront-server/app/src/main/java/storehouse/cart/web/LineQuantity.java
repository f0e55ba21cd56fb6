package storehouse.cart.web;

import org.jspecify.annotations.Nullable;

/// Body of `PUT /api/v1/carts/{id}/lines/{sku}`.
public record LineQuantity(@Nullable Integer quantity) {}
