package storehouse.fulfilment.carrier;

import storehouse.model.Money;

/// A bought label; `image` is Base64 of what `mediaType` says.
public record ParcelLabel(
    String carrier, String trackingNumber, Money cost, String mediaType, String image) {}
