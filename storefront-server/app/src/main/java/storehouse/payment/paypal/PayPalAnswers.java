package storehouse.payment.paypal;

import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.http.JsonBody;
import storehouse.payment.gateway.http.Reply;

/// What PayPal's answers mean that show no order. A key is never spent: no server error, busy
/// signal or limit is kept under it, and what is kept is the outcome.
final class PayPalAnswers {

  private static final Logger LOG = System.getLogger(PayPalAnswers.class.getName());
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;
  private static final Set<Integer> NOT_NOW = Set.of(401, 403, 429);

  private PayPalAnswers() {}

  static boolean isDone(Reply reply) {
    return reply instanceof Reply.Answered answered && answered.isOk();
  }

  /// Whether PayPal has understood the request, and will not do it.
  static boolean isRefused(Reply reply) {
    return reply instanceof Reply.Answered(int status, JsonBody json)
        && (status == BAD_REQUEST || status == NOT_FOUND || status == UNPROCESSABLE)
        && !issue(json.whole()).endsWith("IN_PROGRESS");
  }

  /// Whether PayPal did not even look at it: a token or permission is missing, or too much was
  /// asked.
  static boolean isNotNow(Reply reply) {
    return reply instanceof Reply.Answered(int status, JsonBody _) && NOT_NOW.contains(status);
  }

  /// Without the number that PayPal gives to each answer.
  static String reason(Reply reply) {
    return switch (reply) {
      case Reply.NoAnswer(String why) -> why;
      case Reply.Answered(int status, JsonBody json) -> status + " " + issue(json.whole());
    };
  }

  /// Whether there is no such thing, or not any more.
  static boolean isUnknown(Reply reply) {
    return reply instanceof Reply.Answered(int status, JsonBody _) && status == NOT_FOUND;
  }

  static GatewayAnswer seen(Reply reply, @Nullable String awaited) {
    return PayPalLook.at(reply).answer(awaited);
  }

  /// Nothing was authorised.
  static GatewayAnswer declined(Reply reply) {
    LOG.log(Level.WARNING, "PayPal takes no payment on these terms: {0}", message(reply));
    return new GatewayAnswer.Declined(
        reply instanceof Reply.Answered answered ? failure(answered.body()) : "payment.declined");
  }

  private static String failure(JsonObject body) {
    return switch (issue(body)) {
      case "ORDER_NOT_APPROVED", "PAYER_ACTION_REQUIRED" -> "payment.challenge-failed";
      case String _ -> "payment.declined";
    };
  }

  static GatewayAnswer lost(Reply reply) {
    return new GatewayAnswer.Lost(false, message(reply));
  }

  static String message(Reply reply) {
    return switch (reply) {
      case Reply.NoAnswer(String why) -> why;
      case Reply.Answered answered when answered.isOk() -> answered.status() + " without an order";
      case Reply.Answered(int status, JsonBody json) ->
          status + " " + issue(json.whole()) + " " + PayPalJson.text(json.whole(), "debug_id");
    };
  }

  /// PayPal's own word for what is wrong.
  private static String issue(JsonObject body) {
    return PayPalJson.objects(body, "details").stream()
        .map(detail -> PayPalJson.text(detail, "issue"))
        .findFirst()
        .orElseGet(
            () -> PayPalJson.text(body, "name") + PayPalJson.text(body, "error_description"));
  }
}
