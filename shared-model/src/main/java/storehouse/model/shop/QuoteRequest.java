package storehouse.model.shop;

import org.jspecify.annotations.Nullable;

/// `POST /api/v1/carts/{id}/quote`.
public record QuoteRequest(Address shippingAddress, @Nullable String shippingMethod) {}
