package storehouse.simulators.paypal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// How far an order has come, with what is known there.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Stage.Created.class, name = "created"),
  @JsonSubTypes.Type(value = Stage.AwaitsApproval.class, name = "awaits-approval"),
  @JsonSubTypes.Type(value = Stage.AwaitsChallenge.class, name = "awaits-challenge"),
  @JsonSubTypes.Type(value = Stage.Approved.class, name = "approved"),
  @JsonSubTypes.Type(value = Stage.Completed.class, name = "completed")
})
sealed interface Stage {

  /// Nobody has said yet how it will be paid.
  record Created() implements Stage {}

  /// It will be paid with a PayPal account, whose owner has to agree.
  record AwaitsApproval() implements Stage {}

  /// The bank asks the payer.
  record AwaitsChallenge(Funding funding) implements Stage {}

  record Approved(Funding funding) implements Stage {}

  /// There is a payment, granted or not.
  record Completed(Funding funding) implements Stage {}

  default String status() {
    return switch (this) {
      case Created _ -> "CREATED";
      case AwaitsApproval _, AwaitsChallenge _ -> "PAYER_ACTION_REQUIRED";
      case Approved _ -> "APPROVED";
      case Completed _ -> "COMPLETED";
    };
  }

  /// Null as long as nobody has chosen any.
  default @Nullable Funding fundingOrNull() {
    return switch (this) {
      case Created _, AwaitsApproval _ -> null;
      case AwaitsChallenge(var funding) -> funding;
      case Approved(var funding) -> funding;
      case Completed(var funding) -> funding;
    };
  }
}
