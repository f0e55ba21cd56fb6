package storehouse.simulators.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;

/// An error answer in Stripe's shape.
final class StripeError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final ObjectNode error;
  private final boolean executed;

  private StripeError(int status, ObjectNode error, boolean executed) {
    super(error.path("message").asText());
    this.status = status;
    this.error = error;
    this.executed = executed;
  }

  private static ObjectNode error(String type, @Nullable String code, String message) {
    var error = Json.object().put("type", type).put("message", message);
    if (code != null) {
      error.put("code", code).put("doc_url", "https://stripe.com/docs/error-codes/" + code);
    }
    return error;
  }

  /// A parameter that cannot be used.
  static StripeError invalid(String code, String param, String message) {
    var error = error("invalid_request_error", code, message).put("param", param);
    return new StripeError(400, error, false);
  }

  static StripeError missingParameter(String param) {
    return invalid("parameter_missing", param, "Missing required param: " + param + ".");
  }

  static StripeError noSuch(String what, String id, String param) {
    var message = "No such " + what + ": '" + id + "'";
    var error = error("invalid_request_error", "resource_missing", message).put("param", param);
    return new StripeError(404, error, false);
  }

  static StripeError noRoute(String method, String path) {
    var message = "Unrecognized request URL (" + method + ": " + path + ").";
    return new StripeError(404, error("invalid_request_error", null, message), false);
  }

  static StripeError unauthorised(String message) {
    return new StripeError(401, error("invalid_request_error", null, message), false);
  }

  /// The request was understood and the payment's state forbids it.
  static StripeError unexpectedState(String code, String message, JsonNode intent) {
    var error = error("invalid_request_error", code, message);
    error.set("payment_intent", intent);
    return new StripeError(400, error, true);
  }

  static StripeError declined(Decline decline, JsonNode intent) {
    var error = error("card_error", decline.code(), decline.message());
    if (decline.declineCode() != null) {
      error.put("decline_code", decline.declineCode());
    }
    error.set("payment_intent", intent);
    return new StripeError(402, error, true);
  }

  static StripeError otherParameters(String message) {
    return new StripeError(400, error("idempotency_error", null, message), false);
  }

  static StripeError keyInUse(String key) {
    var message =
        "There is currently another in-progress request using this Idempotency-Key ("
            + key
            + "). Try again once it has finished.";
    return new StripeError(
        409, error("idempotency_error", "idempotency_key_in_use", message), false);
  }

  static StripeError unavailable() {
    var message = "An error occurred internally while processing this request.";
    return new StripeError(500, error("api_error", null, message), true);
  }

  static StripeError rateLimited() {
    var message = "Request rate limit exceeded. Retry after a short wait.";
    return new StripeError(429, error("invalid_request_error", "rate_limit", message), false);
  }

  /// True when the work had begun, so that a repeat under the same key must read this again.
  boolean executed() {
    return executed;
  }

  Answer.Reply reply() {
    var body = Json.object();
    body.set("error", error);
    return Answer.json(status, body);
  }
}
