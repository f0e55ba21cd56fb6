package storehouse.model.backoffice;

import storehouse.model.shop.Price;

/// `POST /shipments/{id}/label`: the bought label; `image` is Base64 of a PNG or GIF.
public record Label(
    String carrier, String trackingNumber, Price cost, String mediaType, String image) {}
