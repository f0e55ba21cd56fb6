package storehouse.payment.stripe;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.Validity;

/// Reads Stripe's `payment_intent` and `error` objects.
final class StripeIntent {

  /// For how long cards hold money for what is bought online.
  private static final Duration HELD = Duration.ofDays(7);

  private static final Pattern ORDER_ID = Pattern.compile("\\d{1,18}");

  /// It becomes a part of an address.
  private static final Pattern NAME = Pattern.compile("\\w{1,100}");

  private StripeIntent() {}

  /// Empty for a status that says nothing yet, such as `processing`.
  static Optional<GatewayPayment> read(JsonObject intent) {
    return stage(intent)
        .map(
            stage ->
                new GatewayPayment(
                    new GatewayReference(intent.getString("id"), null),
                    stage,
                    money(intent, intent.getJsonNumber("amount").longValueExact()),
                    money(intent, intent.getJsonNumber("amount_received").longValueExact()),
                    List.of(),
                    nextAction(intent),
                    stage == Stage.DECLINED
                        ? failure(intent.getJsonObject("last_payment_error"))
                        : null,
                    stage == Stage.AUTHORISED ? validity(intent) : null));
  }

  static boolean isName(String id) {
    return NAME.matcher(id).matches();
  }

  /// The order of ours that was named when it was announced.
  static Owner owner(JsonObject intent) {
    JsonObject metadata = object(intent, "metadata");
    String order = metadata == null ? "" : metadata.getString("order_id", "");
    return metadata != null && ORDER_ID.matcher(order).matches()
        ? new Owner.Order(
            Long.parseLong(order),
            metadata.getString("order_number", ""),
            money(intent, intent.getJsonNumber("amount").longValueExact()),
            metadata.getString("shop", ""))
        : new Owner.Nobody();
  }

  /// Stripe cancels it then; it renews nothing. Counted from the day on which it was announced,
  /// which is a little early.
  private static Validity validity(JsonObject intent) {
    Instant created = Instant.ofEpochSecond(intent.getJsonNumber("created").longValueExact());
    return Validity.until(created.plus(HELD));
  }

  private static Optional<Stage> stage(JsonObject intent) {
    return switch (intent.getString("status")) {
      case "requires_payment_method" ->
          Optional.of(
              object(intent, "last_payment_error") == null ? Stage.CREATED : Stage.DECLINED);
      case "requires_confirmation" -> Optional.of(Stage.CREATED);
      case "requires_action" ->
          nextAction(intent) == null ? Optional.empty() : Optional.of(Stage.REQUIRES_ACTION);
      case "requires_capture" -> Optional.of(Stage.AUTHORISED);
      case "succeeded" -> Optional.of(Stage.CAPTURED);
      case "canceled" -> Optional.of(Stage.CANCELLED);
      default -> Optional.empty();
    };
  }

  private static Money money(JsonObject intent, long minorUnits) {
    return Money.of(minorUnits, intent.getString("currency").toUpperCase(Locale.ROOT));
  }

  private static @Nullable String nextAction(JsonObject intent) {
    JsonObject action = object(intent, "next_action");
    JsonObject redirect = action == null ? null : object(action, "redirect_to_url");
    return redirect == null ? null : redirect.getString("url");
  }

  /// Our code for a decline.
  static String failure(JsonObject error) {
    if (error.getString("decline_code", "").equals("insufficient_funds")) {
      return "payment.insufficient-funds";
    }
    return error.getString("code", "").equals("payment_intent_authentication_failure")
        ? "payment.challenge-failed"
        : "payment.declined";
  }

  static @Nullable JsonObject object(JsonObject parent, String name) {
    JsonValue value = parent.get(name);
    return value instanceof JsonObject object ? object : null;
  }
}
