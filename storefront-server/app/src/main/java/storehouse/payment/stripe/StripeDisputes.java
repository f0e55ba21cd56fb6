package storehouse.payment.stripe;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.gateway.OfGateway;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.GatewayDispute;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;
import storehouse.payment.gateway.dispute.GatewayDisputes;
import storehouse.payment.gateway.http.JsonBody;
import storehouse.payment.gateway.http.Reply;

/// Disputes on Stripe. A dispute names its PaymentIntent, and that one names our order.
@Singleton
@OfGateway("stripe")
public final class StripeDisputes implements GatewayDisputes {

  private static final String DISPUTES = "/v1/disputes/";
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;

  /// A wrong key, one without the permission, and too many requests.
  private static final Set<Integer> NOT_NOW = Set.of(401, 403, 429);

  private final StripeHttp http;

  @Inject
  StripeDisputes(Config config) {
    this(StripeSettings.from(config));
  }

  public StripeDisputes(StripeSettings settings) {
    this.http = new StripeHttp(settings);
  }

  @Override
  public String name() {
    return "stripe";
  }

  @Override
  public Recovery recovery() {
    return Recovery.READ;
  }

  @Override
  public boolean lossIsARefund() {
    return false;
  }

  @Override
  public DisputeAnswer read(DisputeInquiry inquiry) {
    return seen(http.get(DISPUTES + inquiry.id()));
  }

  @Override
  public DisputeAnswer defend(DisputeInquiry inquiry, DisputeEvidence evidence, String key) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("evidence[uncategorized_text]", evidence.statement());
    if (evidence.isShipped()) {
      form.put("evidence[shipping_carrier]", evidence.carrier());
      form.put("evidence[shipping_tracking_number]", evidence.trackingNumber());
    }
    form.put("submit", "true");
    return asked(http.post(DISPUTES + inquiry.id(), key, form));
  }

  @Override
  public DisputeAnswer accept(DisputeInquiry inquiry, String key) {
    return asked(http.post(DISPUTES + inquiry.id() + "/close", key, Map.of()));
  }

  /// A server error is kept under its key.
  private DisputeAnswer asked(Reply reply) {
    if (!(reply instanceof Reply.Answered(int status, JsonBody json))) {
      return seen(reply);
    }
    JsonObject body = json.whole();
    boolean keyTrouble = status == BAD_REQUEST && StripeAnswers.isKeyTrouble(body);
    if (status >= SERVER_ERROR || keyTrouble) {
      return new DisputeAnswer.Lost(true, StripeAnswers.message(body));
    }
    if (NOT_NOW.contains(status)) {
      return new DisputeAnswer.NotNow(status + " " + StripeAnswers.message(body));
    }
    return status == BAD_REQUEST
        ? new DisputeAnswer.Refused(StripeAnswers.message(body))
        : seen(reply);
  }

  private DisputeAnswer seen(Reply reply) {
    return switch (reply) {
      case Reply.NoAnswer(String why) -> new DisputeAnswer.Lost(false, why);
      case Reply.Answered(int status, JsonBody _) when status == NOT_FOUND ->
          new DisputeAnswer.NotKnown();
      case Reply.Answered answered when !answered.isOk() ->
          new DisputeAnswer.Lost(
              false, answered.status() + " " + StripeAnswers.message(answered.body()));
      case Reply.Answered answered -> withItsOrder(answered.body());
    };
  }

  private DisputeAnswer withItsOrder(JsonObject dispute) {
    String intent = dispute.getString("payment_intent", "");
    if (intent.isEmpty()) {
      return new DisputeAnswer.NotOurs();
    }
    Reply reply = http.get("/v1/payment_intents/" + intent);
    if (!(reply instanceof Reply.Answered answered) || !answered.isOk()) {
      return new DisputeAnswer.Lost(false, "The payment of the dispute could not be read");
    }
    JsonObject metadata = StripeIntent.object(answered.body(), "metadata");
    OptionalLong order = order(metadata == null ? "" : metadata.getString("order_id", ""));
    if (order.isEmpty()) {
      return new DisputeAnswer.NotOurs();
    }
    try {
      return new DisputeAnswer.Seen(dispute(dispute, intent, order.getAsLong()));
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | ArithmeticException
        | IllegalArgumentException strange) {
      return new DisputeAnswer.Lost(false, "Stripe shows a dispute that cannot be read");
    }
  }

  private static OptionalLong order(String id) {
    try {
      return OptionalLong.of(Long.parseLong(id));
    } catch (NumberFormatException notOurs) {
      return OptionalLong.empty();
    }
  }

  private static GatewayDispute dispute(JsonObject dispute, String intent, long orderId) {
    return new GatewayDispute(
        dispute.getString("id"),
        orderId,
        intent,
        stage(dispute.getString("status")),
        Money.of(
            dispute.getJsonNumber("amount").longValueExact(),
            dispute.getString("currency").toUpperCase(Locale.ROOT)),
        null,
        dispute.getString("reason", ""),
        dueBy(StripeIntent.object(dispute, "evidence_details")));
  }

  /// A dispute that was ended by a refund takes nothing any more.
  private static Stage stage(String status) {
    return switch (status) {
      case "warning_needs_response" -> Stage.INQUIRY;
      case "warning_under_review" -> Stage.INQUIRY_UNDER_REVIEW;
      case "warning_closed" -> Stage.INQUIRY_CLOSED;
      case "needs_response" -> Stage.NEEDS_RESPONSE;
      case "under_review" -> Stage.UNDER_REVIEW;
      case "won", "charge_refunded", "prevented" -> Stage.WON;
      case "lost" -> Stage.LOST;
      default -> throw new IllegalArgumentException("No dispute is " + status);
    };
  }

  private static @Nullable Instant dueBy(@Nullable JsonObject details) {
    return details == null || details.isNull("due_by")
        ? null
        : Instant.ofEpochSecond(details.getJsonNumber("due_by").longValueExact());
  }
}
