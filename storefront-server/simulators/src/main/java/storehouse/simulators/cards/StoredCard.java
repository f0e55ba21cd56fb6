package storehouse.simulators.cards;

/// A card behind a token. The number itself is never kept.
///
/// @param created epoch seconds
public record StoredCard(String id, TestCard card, int expiryMonth, int expiryYear, long created) {}
