package storehouse.catalog.events;

/// A price as the source states it: ISO 4217 code and minor units (cents).
public record Amount(String currency, long minorUnits) {}
