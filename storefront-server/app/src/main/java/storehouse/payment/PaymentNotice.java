package storehouse.payment;

import java.time.Instant;
import java.util.Optional;
import storehouse.model.Money;

/// What a gateway told about a payment by webhook. `taken` is false when it did not fit to the
/// payment, and then `unfit` says what of it is kept; `amount` is there where the gateway tells
/// facts.
public record PaymentNotice(
    Instant at,
    String eventId,
    String type,
    boolean taken,
    Optional<Money> amount,
    Optional<Unfit> unfit) {

  /// A fact that does not fit: which `gateway` told it of which payment of its own, by its
  /// `reference`, and when the shop tells itself again, until it gives that up.
  public record Unfit(String gateway, String reference, Optional<Instant> toldAgainAt) {}
}
