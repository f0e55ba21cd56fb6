package storehouse.payment.gateway;

import storehouse.model.Money;

/// What a gateway told without being asked. It is a hint only: what it is about is read at the
/// gateway. `eventId` is the same when it is told twice.
public record WebhookNote(
    String eventId, String type, long orderId, String reference, Money amount) {}
