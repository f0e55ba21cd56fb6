package storehouse.payment.stripe;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import storehouse.model.Money;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.stripe.StripeHttp.Reply;

/// Stripe: a payment is a PaymentIntent with manual capture, created unconfirmed so that its id is
/// stored before the bank is asked.
@Singleton
public final class StripeGateway implements Gateway {

  private static final String INTENTS = "/v1/payment_intents";

  private final StripeSettings settings;
  private final StripeHttp http;

  @Inject
  StripeGateway(Config config) {
    this(StripeSettings.from(config));
  }

  public StripeGateway(StripeSettings settings) {
    this.settings = settings;
    this.http = new StripeHttp(settings);
  }

  @Override
  public String name() {
    return "stripe";
  }

  @Override
  public GatewayAnswer create(GatewayOrder order, String key) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("amount", String.valueOf(order.amount().minorUnits()));
    form.put("currency", code(order.amount()));
    form.put("capture_method", "manual");
    form.put("payment_method_types[]", "card");
    form.put("payment_method", order.token());
    form.put("description", "Order " + order.orderNumber());
    form.put("metadata[order_id]", String.valueOf(order.orderId()));
    form.put("metadata[order_number]", order.orderNumber());
    return StripeAnswers.toPayment(http.post(INTENTS, key, form));
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, String reference, String key) {
    return StripeAnswers.toPayment(
        http.post(path(reference, "/confirm"), key, Map.of("return_url", order.returnUrl())));
  }

  @Override
  public GatewayAnswer capture(String reference, Money amount, String key) {
    Map<String, String> form = Map.of("amount_to_capture", String.valueOf(amount.minorUnits()));
    return StripeAnswers.toCapture(http.post(path(reference, "/capture"), key, form));
  }

  @Override
  public GatewayAnswer cancel(String reference, String key) {
    return StripeAnswers.toChange(http.post(path(reference, "/cancel"), key, Map.of()));
  }

  /// Verified by reading the payment and its refunds afterwards.
  @Override
  public GatewayAnswer refund(String reference, Money amount, String key) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("payment_intent", reference);
    form.put("amount", String.valueOf(amount.minorUnits()));
    return switch (http.post("/v1/refunds", key, form)) {
      case Reply.Answered(int status, JsonObject body) when status == 200 ->
          isAlive(body)
              ? read(reference)
              : new GatewayAnswer.Lost(true, "The refund failed: " + body.getString("id"));
      case Reply.Answered(int status, JsonObject body) when status == 400 ->
          outOfStep(reference, body);
      case Reply reply -> StripeAnswers.lost(reply);
    };
  }

  private GatewayAnswer outOfStep(String reference, JsonObject body) {
    if (StripeAnswers.isKeyTrouble(body)) {
      return new GatewayAnswer.Lost(true, StripeAnswers.message(body));
    }
    return read(reference) instanceof GatewayAnswer.Seen(var payment)
        ? new GatewayAnswer.OutOfStep(payment)
        : new GatewayAnswer.Lost(true, StripeAnswers.message(body));
  }

  @Override
  public GatewayAnswer read(String reference) {
    Reply reply = http.get(path(reference, ""));
    boolean captured =
        reply instanceof Reply.Answered(int status, JsonObject intent)
            && status == 200
            && intent.getString("status").equals("succeeded");
    return captured ? withRefunds(reference, reply) : StripeAnswers.toChange(reply);
  }

  private GatewayAnswer withRefunds(String reference, Reply intent) {
    Reply refunds = http.get("/v1/refunds?limit=100&payment_intent=" + reference);
    if (!(refunds instanceof Reply.Answered(int status, JsonObject list)) || status != 200) {
      return StripeAnswers.lost(refunds);
    }
    long refunded =
        list.getJsonArray("data").stream()
            .map(JsonValue::asJsonObject)
            .filter(StripeGateway::isAlive)
            .mapToLong(refund -> refund.getJsonNumber("amount").longValueExact())
            .sum();
    return StripeAnswers.toRead(intent, refunded);
  }

  private static boolean isAlive(JsonObject refund) {
    String status = refund.getString("status");
    return !status.equals("failed") && !status.equals("canceled");
  }

  @Override
  public URI cardFieldsScript() {
    return settings.elements().resolve("/elements/card.js");
  }

  @Override
  public URI hostedCardPage() {
    return settings.elements().resolve("/hosted/card");
  }

  private static String path(String reference, String action) {
    return INTENTS + "/" + reference + action;
  }

  private static String code(Money money) {
    return money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
  }
}
