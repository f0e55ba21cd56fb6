package storehouse.payment.stripe;

import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.http.JsonBody;
import storehouse.payment.gateway.http.Reply;

/// What Stripe's answers mean. Stripe keeps the answer of a POST under its key, server errors
/// included, but not that of a request that it found invalid, busy or too frequent.
final class StripeAnswers {

  private static final Logger LOG = System.getLogger(StripeAnswers.class.getName());

  private StripeAnswers() {}

  /// To a creation or confirmation: an invalid request, such as an unknown token, is a decline.
  static GatewayAnswer toPayment(Reply reply) {
    boolean invalid =
        reply instanceof Reply.Answered(int status, JsonBody json)
            && (status == 400 || status == 404)
            && intentOf(json.whole()) == null
            && !isKeyTrouble(json.whole());
    if (invalid && reply instanceof Reply.Answered answered) {
      LOG.log(
          Level.WARNING, "Stripe takes no payment on these terms: {0}", message(answered.body()));
      return new GatewayAnswer.Declined("payment.declined");
    }
    return toChange(reply);
  }

  static GatewayAnswer toCapture(Reply reply) {
    if (reply instanceof Reply.Answered(int status, JsonBody json) && status == 402) {
      Optional<GatewayPayment> payment = read(intentOf(json.whole()));
      if (payment.isPresent()) {
        return new GatewayAnswer.CaptureRefused(payment.get(), "payment.capture-failed");
      }
    }
    return toChange(reply);
  }

  static GatewayAnswer toChange(Reply reply) {
    if (!(reply instanceof Reply.Answered(int status, JsonBody json))) {
      return lost(reply);
    }
    JsonObject body = json.whole();
    Optional<GatewayPayment> payment = read(status == 200 ? body : intentOf(body));
    if (payment.isEmpty()) {
      return lost(reply);
    }
    return status == 400
        ? new GatewayAnswer.OutOfStep(payment.get())
        : new GatewayAnswer.Seen(payment.get());
  }

  private static Optional<GatewayPayment> read(@Nullable JsonObject intent) {
    return intent == null ? Optional.empty() : StripeIntent.read(intent);
  }

  static GatewayAnswer lost(Reply reply) {
    return switch (reply) {
      case Reply.NoAnswer(String why) -> new GatewayAnswer.Lost(false, why);
      case Reply.Answered(int status, JsonBody json) ->
          new GatewayAnswer.Lost(
              status >= 500 || (status == 400 && isKeyTrouble(json.whole())),
              status + " " + message(json.whole()));
    };
  }

  /// The key was used with other parameters.
  static boolean isKeyTrouble(JsonObject body) {
    JsonObject error = StripeIntent.object(body, "error");
    return error != null && error.getString("type", "").equals("idempotency_error");
  }

  /// Without what Stripe says in its own words: that may quote a token or a person, and stands
  /// among what is kept of the exchange, from which such things are removed.
  static String message(JsonObject body) {
    JsonObject error = StripeIntent.object(body, "error");
    return error == null
        ? "an answer without a usable payment"
        : error.getString("type", "") + " " + error.getString("code", "");
  }

  private static @Nullable JsonObject intentOf(JsonObject body) {
    JsonObject error = StripeIntent.object(body, "error");
    return error == null ? null : StripeIntent.object(error, "payment_intent");
  }
}
