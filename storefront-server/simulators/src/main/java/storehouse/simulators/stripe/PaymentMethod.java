package storehouse.simulators.stripe;

/// A card behind a token. The number itself is never kept.
///
/// @param created epoch seconds
record PaymentMethod(String id, TestCard card, int expiryMonth, int expiryYear, long created) {}
