package storehouse.payment.adyen;

import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.http.Reply;

/// What Adyen's answers mean. Whatever passes (5xx, 429, a first request that is still at work) is
/// not kept under a key; what is kept is the outcome, or that the request was refused.
final class AdyenAnswers {

  private static final Logger LOG = System.getLogger(AdyenAnswers.class.getName());
  private static final String IN_PROGRESS = "704";

  private AdyenAnswers() {}

  /// To `/payments` and `/payments/details`.
  static GatewayAnswer toPayment(Reply reply, String reference, Money amount) {
    if (!(reply instanceof Reply.Answered answered)) {
      return lost(reply);
    }
    if (answered.isOk()) {
      return result(answered.body(), reference, amount);
    }
    if (isInvalid(answered)) {
      LOG.log(Level.WARNING, "Adyen takes no payment on these terms: {0}", message(answered));
      return new GatewayAnswer.Declined("payment.declined");
    }
    return lost(reply);
  }

  private static GatewayAnswer result(JsonObject body, String reference, Money amount) {
    GatewayReference unauthorised = new GatewayReference(reference, null);
    String resultCode = body.getString("resultCode", "");
    return switch (resultCode) {
      case "Authorised" ->
          new GatewayAnswer.Seen(
              GatewayPayment.at(
                  new GatewayReference(reference, body.getString("pspReference")),
                  Stage.AUTHORISED,
                  amount));
      case "RedirectShopper" ->
          new GatewayAnswer.Seen(
              new GatewayPayment(
                  unauthorised,
                  Stage.REQUIRES_ACTION,
                  amount,
                  Money.zero(amount.currency()),
                  body.getJsonObject("action").getString("url"),
                  null));
      case "Refused", "Error", "Cancelled" ->
          new GatewayAnswer.Seen(
              new GatewayPayment(
                  unauthorised,
                  Stage.DECLINED,
                  amount,
                  Money.zero(amount.currency()),
                  null,
                  failure(body.getString("refusalReasonCode", ""))));
      // Such as Pending: the outcome is told by webhook.
      default -> new GatewayAnswer.Lost(false, "The payment is " + resultCode);
    };
  }

  /// Our code for a refusal: Adyen's codes 11 and 42 are failed challenges, 12 is a lack of funds.
  private static String failure(String refusalReasonCode) {
    return switch (refusalReasonCode) {
      case "12" -> "payment.insufficient-funds";
      case "11", "42" -> "payment.challenge-failed";
      default -> "payment.declined";
    };
  }

  /// Adyen's words for the same in a webhook.
  static String failureOfReason(@Nullable String reason) {
    return switch (reason == null ? "" : reason) {
      case "Not enough balance" -> "payment.insufficient-funds";
      case "3D Not Authenticated", "3D Secure authentication failed" -> "payment.challenge-failed";
      default -> "payment.declined";
    };
  }

  /// To a capture or a cancellation, also one that was refused because of what is in it: Adyen
  /// keeps such an answer under its key, so the same question is not worth asking again.
  static GatewayAnswer toRequest(Reply reply, GatewayAnswer.Asked asked) {
    if (!(reply instanceof Reply.Answered answered)) {
      return lost(reply);
    }
    if (answered.isOk()) {
      return new GatewayAnswer.Received(asked, answered.body().getString("pspReference"));
    }
    return isRefused(reply) ? new GatewayAnswer.Lost(true, message(answered)) : lost(reply);
  }

  static boolean isRefused(Reply reply) {
    return reply instanceof Reply.Answered answered && isInvalid(answered);
  }

  static GatewayAnswer lost(Reply reply) {
    return new GatewayAnswer.Lost(false, message(reply));
  }

  static String message(Reply reply) {
    return switch (reply) {
      case Reply.NoAnswer(String why) -> why;
      case Reply.Answered answered -> message(answered);
    };
  }

  private static boolean isInvalid(Reply.Answered answered) {
    return (answered.status() == 400 || answered.status() == 422)
        && !answered.body().getString("errorCode", "").equals(IN_PROGRESS);
  }

  /// Without what Adyen says in its own words: that may quote a token or a person, and stands among
  /// what is kept of the exchange, from which such things are removed.
  private static String message(Reply.Answered answered) {
    JsonObject body = answered.body();
    return "%d %s %s"
        .formatted(
            answered.status(), body.getString("errorType", ""), body.getString("errorCode", ""));
  }
}
