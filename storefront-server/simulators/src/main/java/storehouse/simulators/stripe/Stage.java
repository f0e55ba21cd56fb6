package storehouse.simulators.stripe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// How far a payment intent has come, with what is known there.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Stage.NeedsMethod.class, name = "needs-method"),
  @JsonSubTypes.Type(value = Stage.NeedsConfirmation.class, name = "needs-confirmation"),
  @JsonSubTypes.Type(value = Stage.NeedsAction.class, name = "needs-action"),
  @JsonSubTypes.Type(value = Stage.Authorised.class, name = "authorised"),
  @JsonSubTypes.Type(value = Stage.Captured.class, name = "captured"),
  @JsonSubTypes.Type(value = Stage.Canceled.class, name = "canceled")
})
sealed interface Stage {

  /// New without a card, or back here because the last attempt was declined.
  record NeedsMethod(@Nullable Decline lastDecline) implements Stage {}

  record NeedsConfirmation(String method) implements Stage {}

  /// The shopper has to pass the challenge page.
  record NeedsAction(String method) implements Stage {}

  record Authorised(String method, Charge charge) implements Stage {}

  record Captured(String method, Charge charge) implements Stage {}

  /// @param at epoch seconds
  record Canceled(@Nullable String method, @Nullable String reason, long at) implements Stage {}

  /// Stripe's name for it.
  default String status() {
    return switch (this) {
      case NeedsMethod _ -> "requires_payment_method";
      case NeedsConfirmation _ -> "requires_confirmation";
      case NeedsAction _ -> "requires_action";
      case Authorised _ -> "requires_capture";
      case Captured _ -> "succeeded";
      case Canceled _ -> "canceled";
    };
  }

  default @Nullable String paymentMethod() {
    return switch (this) {
      case NeedsMethod _ -> null;
      case NeedsConfirmation(var method) -> method;
      case NeedsAction(var method) -> method;
      case Authorised(var method, _) -> method;
      case Captured(var method, _) -> method;
      case Canceled(var method, _, _) -> method;
    };
  }

  default @Nullable Charge chargeOrNull() {
    return switch (this) {
      case Authorised(_, var charge) -> charge;
      case Captured(_, var charge) -> charge;
      case NeedsMethod _, NeedsConfirmation _, NeedsAction _, Canceled _ -> null;
    };
  }
}
