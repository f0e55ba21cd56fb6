package storehouse.inventory.events;

/// What can be promised of a SKU changed between none and some, or a person changed the stock; how
/// many there are is asked for, because an event may be late. Aggregate `availability`, id the SKU.
public record AvailabilityChanged(String sku) {}
