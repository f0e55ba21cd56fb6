package storehouse.payment;

import java.time.Instant;
import java.util.Optional;
import storehouse.model.Money;

/// What a gateway told about a payment by webhook. `taken` is false when it did not fit to the
/// payment; `amount` is there where the gateway tells facts.
public record PaymentNotice(
    Instant at, String eventId, String type, boolean taken, Optional<Money> amount) {}
