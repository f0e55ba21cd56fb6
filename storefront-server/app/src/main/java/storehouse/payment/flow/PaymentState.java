package storehouse.payment.flow;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayAnswer.Asked;

/// How a payment stands, with the facts of that state. A `reference` is the gateway's id.
public sealed interface PaymentState {

  /// Nothing is known at the gateway under an id that we have.
  record Intended() implements PaymentState {}

  /// Announced; nobody has heard yet of money that was asked for. At the earliest, that was
  /// `since`.
  record Created(String reference, Instant since) implements PaymentState {}

  /// The shopper has to pass the bank's challenge at `url`.
  record RequiresAction(String reference, String url, Instant until) implements PaymentState {}

  /// The shopper agreed, and came back with `proof` if the gateway wants to see one; the bank is
  /// asked next, until nobody waits for it any more.
  record Approved(String reference, String proof, Instant until) implements PaymentState {}

  /// Asked back while no money was held. The gateway cannot end such a payment: until then a late
  /// request may still reserve money.
  record Abandoned(String reference, Instant until) implements PaymentState {}

  record Authorised(String reference) implements PaymentState {}

  /// Still authorised, but the bank does not pay it out.
  record CaptureRefused(String reference, String code) implements PaymentState {}

  record Declined(@Nullable String reference, String code) implements PaymentState {}

  /// `refunded` is what has arrived; what is on its way is not in it.
  record Captured(String reference, Money captured, Money refunded) implements PaymentState {}

  record Voided(String reference) implements PaymentState {}

  record Refunded(String reference, Money captured) implements PaymentState {}

  /// The gateway has taken the `request`, which it has named so, and will tell its outcome; until
  /// then the payment stands at `last`.
  record Pending(PaymentState last, Asked asked, String request, Instant since)
      implements PaymentState {}

  /// An answer was lost after the payment stood at `last`.
  record Unknown(PaymentState last, Instant since) implements PaymentState {}

  default Optional<String> gatewayReference() {
    return switch (this) {
      case Intended() -> Optional.empty();
      case Created(var reference, _) -> Optional.of(reference);
      case RequiresAction(var reference, _, _) -> Optional.of(reference);
      case Approved(var reference, _, _) -> Optional.of(reference);
      case Abandoned(var reference, _) -> Optional.of(reference);
      case Authorised(var reference) -> Optional.of(reference);
      case CaptureRefused(var reference, _) -> Optional.of(reference);
      case Declined(var reference, _) -> Optional.ofNullable(reference);
      case Captured(var reference, _, _) -> Optional.of(reference);
      case Voided(var reference) -> Optional.of(reference);
      case Refunded(var reference, _) -> Optional.of(reference);
      case Pending pending -> pending.last().gatewayReference();
      case Unknown(var last, _) -> last.gatewayReference();
    };
  }

  /// This state, or the last known one.
  default PaymentState known() {
    return switch (this) {
      case Unknown(var last, _) -> last.known();
      case Pending pending -> pending.last();
      case Intended _, Created _, RequiresAction _, Approved _, Abandoned _ -> this;
      case Authorised _, CaptureRefused _, Declined _, Captured _, Voided _, Refunded _ -> this;
    };
  }

  /// What was captured, also when it was refunded since.
  default Optional<Money> moneyTaken() {
    return switch (known()) {
      case Captured(_, var captured, _) -> Optional.of(captured);
      case Refunded(_, var captured) -> Optional.of(captured);
      case Intended _, Created _, RequiresAction _, Approved _, Abandoned _ -> Optional.empty();
      case Authorised _, CaptureRefused _, Declined _, Voided _ -> Optional.empty();
      case Pending _, Unknown _ -> Optional.empty();
    };
  }

  default Optional<Money> moneyReturned() {
    return switch (known()) {
      case Captured(_, _, var refunded) -> Optional.of(refunded);
      case Refunded(_, var captured) -> Optional.of(captured);
      case Intended _, Created _, RequiresAction _, Approved _, Abandoned _ -> Optional.empty();
      case Authorised _, CaptureRefused _, Declined _, Voided _ -> Optional.empty();
      case Pending _, Unknown _ -> Optional.empty();
    };
  }

  /// Whether the bank has agreed to pay, and the money was not given back unused.
  default boolean isAuthorised() {
    return switch (known()) {
      case Authorised _, CaptureRefused _, Captured _, Refunded _ -> true;
      case Intended _, Created _, RequiresAction _, Approved _, Abandoned _ -> false;
      case Declined _, Voided _, Pending _, Unknown _ -> false;
    };
  }
}
