package storehouse.simulators.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.StoredCard;
import storehouse.simulators.http.Json;

/// The objects as Stripe's API writes them.
final class Wire {
  private static final List<String> ALWAYS_NULL =
      List.of(
          "application",
          "automatic_payment_methods",
          "customer",
          "on_behalf_of",
          "processing",
          "receipt_email",
          "setup_future_usage",
          "shipping",
          "statement_descriptor",
          "transfer_group");

  private final URI gateway;

  /// @param gateway where shoppers reach the challenge page
  Wire(URI gateway) {
    this.gateway = gateway;
  }

  ObjectNode intent(PaymentIntent intent) {
    var terms = intent.terms();
    var json = Json.object().put("id", intent.id()).put("object", "payment_intent");
    ALWAYS_NULL.forEach(json::putNull);
    json.put("amount", terms.amount())
        .put("currency", terms.currency())
        .put("capture_method", terms.manualCapture() ? "manual" : "automatic")
        .put("client_secret", intent.clientSecret())
        .put("confirmation_method", "automatic")
        .put("created", intent.created())
        .put("description", terms.description())
        .put("livemode", false)
        .put("payment_method", intent.stage().paymentMethod())
        .put("status", intent.stage().status());
    json.putArray("payment_method_types").add("card");
    json.set("metadata", metadata(terms.metadata()));
    amounts(intent.stage().chargeOrNull(), json);
    stage(intent, json);
    return json;
  }

  private static void amounts(@Nullable Charge charge, ObjectNode json) {
    if (charge == null) {
      json.put("amount_capturable", 0).put("amount_received", 0).putNull("latest_charge");
    } else {
      json.put("amount_capturable", charge.captured() == 0 ? charge.authorised() : 0)
          .put("amount_received", charge.captured())
          .put("latest_charge", charge.id());
    }
  }

  private void stage(PaymentIntent intent, ObjectNode json) {
    for (var field :
        List.of("next_action", "last_payment_error", "canceled_at", "cancellation_reason")) {
      json.putNull(field);
    }
    switch (intent.stage()) {
      case Stage.NeedsMethod(var decline) when decline != null ->
          json.set("last_payment_error", paymentError(decline));
      case Stage.NeedsAction _ -> json.set("next_action", challenge(intent));
      case Stage.Canceled(_, var reason, var at) ->
          json.put("cancellation_reason", reason).put("canceled_at", at);
      case Stage.NeedsMethod _,
          Stage.NeedsConfirmation _,
          Stage.Authorised _,
          Stage.Captured _ -> {}
    }
  }

  private static ObjectNode paymentError(Decline decline) {
    return Json.object()
        .put("type", decline.declineCode() == null ? "invalid_request_error" : "card_error")
        .put("code", decline.code())
        .put("decline_code", decline.declineCode())
        .put("message", decline.message());
  }

  private ObjectNode challenge(PaymentIntent intent) {
    var action = Json.object().put("type", "redirect_to_url");
    action
        .putObject("redirect_to_url")
        .put("url", gateway + "/challenge/" + intent.id())
        .put("return_url", intent.terms().returnUrl());
    return action;
  }

  static ObjectNode charge(PaymentIntent intent, Charge charge) {
    var json =
        Json.object()
            .put("id", charge.id())
            .put("object", "charge")
            .put("amount", charge.authorised())
            .put("amount_captured", charge.captured())
            .put("amount_refunded", charge.refunded())
            .put("captured", charge.captured() > 0)
            .put("created", intent.created())
            .put("currency", intent.terms().currency())
            .put("livemode", false)
            .put("paid", true)
            .put("payment_intent", intent.id())
            .put("payment_method", intent.stage().paymentMethod())
            .put("refunded", charge.captured() > 0 && charge.refundable() == 0)
            .put("status", "succeeded");
    json.set("metadata", metadata(intent.terms().metadata()));
    return json;
  }

  static ObjectNode refund(Refund refund) {
    var json =
        Json.object()
            .put("id", refund.id())
            .put("object", "refund")
            .put("amount", refund.amount())
            .put("charge", refund.charge())
            .put("created", refund.created())
            .put("currency", refund.currency())
            .put("payment_intent", refund.paymentIntent())
            .put("reason", refund.reason())
            .put("status", refund.failed() ? "failed" : "succeeded");
    if (refund.failed()) {
      json.put("failure_reason", "lost_or_stolen_card");
    }
    json.set("metadata", metadata(refund.metadata()));
    return json;
  }

  static ObjectNode method(StoredCard method) {
    var number = method.card().number();
    var json =
        Json.object()
            .put("id", method.id())
            .put("object", "payment_method")
            .put("created", method.created())
            .putNull("customer")
            .put("livemode", false)
            .put("type", "card");
    json.putObject("metadata");
    json.putObject("card")
        .put("brand", number.startsWith("4") ? "visa" : "mastercard")
        .put("country", "US")
        .put("exp_month", method.expiryMonth())
        .put("exp_year", method.expiryYear())
        .put("funding", "credit")
        .put("last4", method.card().last4());
    return json;
  }

  static <T> ObjectNode list(String url, Page<T> page, Function<T, ObjectNode> write) {
    ArrayNode data = Json.array();
    page.rows().forEach(row -> data.add(write.apply(row)));
    var json = Json.object().put("object", "list").put("url", url).put("has_more", page.hasMore());
    json.set("data", data);
    return json;
  }

  static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode metadata(Map<String, String> metadata) {
    var json = Json.object();
    metadata.forEach(json::put);
    return json;
  }
}
