package storehouse.simulators.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.RandomIds;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.BadRequest;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Request;

/// What every call of the API passes: the key, the idempotency record, and Stripe's headers.
final class StripeApi implements Handler {
  private static final String API_VERSION = "2026-07-29.dahlia";

  private final Idempotency idempotency;
  private final Handler routes;

  StripeApi(Idempotency idempotency, Handler routes) {
    this.idempotency = idempotency;
    this.routes = routes;
  }

  @Override
  public Answer answer(Request request) {
    var requestId = RandomIds.next("req_");
    var answer = checked(request, requestId);
    return switch (answer) {
      case Answer.Reply reply -> withHeaders(reply, requestId, request.header("Idempotency-Key"));
      case Answer.Lost _ -> answer;
    };
  }

  private Answer checked(Request request, String requestId) {
    try {
      requireKey(request.header("Authorization"));
      return idempotency.once(request, requestId, routes);
    } catch (StripeError error) {
      return error.reply();
    } catch (BadRequest unreadable) {
      return StripeError.invalid(
              "parameter_invalid", "body", String.valueOf(unreadable.getMessage()))
          .reply();
    }
  }

  private static void requireKey(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      throw StripeError.unauthorised(
          "You did not provide an API key. You need to provide your API key in the Authorization"
              + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }
    var key = authorization.substring("Bearer ".length());
    if (!key.startsWith("sk_test_")) {
      throw StripeError.unauthorised("Invalid API Key provided: " + masked(key));
    }
  }

  private static String masked(String key) {
    return key.substring(0, Math.min(4, key.length())) + "****";
  }

  private static Answer withHeaders(Answer.Reply reply, String requestId, @Nullable String key) {
    return reply.with(
        key == null
            ? Map.of("Request-Id", requestId, "Stripe-Version", API_VERSION)
            : Map.of(
                "Request-Id", requestId, "Stripe-Version", API_VERSION, "Idempotency-Key", key));
  }
}
