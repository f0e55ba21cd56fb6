package storehouse.fulfilment.shipments;

/// What the carrier knows a parcel by.
public record Parcel(String carrier, String trackingNumber) {}
