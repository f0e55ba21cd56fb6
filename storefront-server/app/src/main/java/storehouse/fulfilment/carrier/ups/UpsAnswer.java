package storehouse.fulfilment.carrier.ups;

import jakarta.json.JsonObject;

/// What came back from a call.
sealed interface UpsAnswer {

  record Done(JsonObject body) implements UpsAnswer {}

  /// UPS looked at it and said no, with its code and its sentence.
  record Refused(String code, String message) implements UpsAnswer {}

  /// UPS did not look at it: not reached, not signed in, or too busy.
  record NotSent(String reason) implements UpsAnswer {}

  /// UPS may have done it.
  record Unknown(String reason) implements UpsAnswer {}
}
