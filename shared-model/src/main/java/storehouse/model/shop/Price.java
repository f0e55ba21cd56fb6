package storehouse.model.shop;

/// An amount on the wire: minor units (cents) and an ISO 4217 code.
public record Price(long minorUnits, String currency) {}
