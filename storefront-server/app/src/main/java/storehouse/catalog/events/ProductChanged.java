package storehouse.catalog.events;

/// A product was created, changed, published or withdrawn. Aggregate `product`.
public record ProductChanged(String productId) {}
