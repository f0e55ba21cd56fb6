package storehouse.simulators.adyen;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How far a payment has come. What was captured or refunded is told by its modifications.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Stage.Challenged.class, name = "challenged"),
  @JsonSubTypes.Type(value = Stage.Authorised.class, name = "authorised"),
  @JsonSubTypes.Type(value = Stage.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = Stage.Cancelled.class, name = "cancelled"),
  @JsonSubTypes.Type(value = Stage.Expired.class, name = "expired")
})
sealed interface Stage {

  /// The shopper has to pass the bank's page.
  record Challenged(String challenge) implements Stage {}

  /// @param at epoch seconds
  record Authorised(String authCode, long at) implements Stage {}

  record Refused(Refusal refusal) implements Stage {}

  /// What was not captured was given back.
  record Cancelled() implements Stage {}

  /// What was not captured was given back by the bank.
  record Expired() implements Stage {}

  /// The name in the books.
  default String state() {
    return switch (this) {
      case Challenged _ -> "challenged";
      case Authorised _ -> "authorised";
      case Refused _ -> "refused";
      case Cancelled _ -> "cancelled";
      case Expired _ -> "expired";
    };
  }
}
