package storehouse.payment.stripe;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import storehouse.model.Money;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.Inquiry;
import storehouse.payment.gateway.OfGateway;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.PaymentForm;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;
import storehouse.payment.gateway.http.JsonBody;
import storehouse.payment.gateway.http.Reply;

/// Stripe: a payment is a PaymentIntent with manual capture, created unconfirmed so that its id is
/// stored before the bank is asked.
@Singleton
@OfGateway("stripe")
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
  public Recovery recovery() {
    return Recovery.READ;
  }

  /// What is not captured is released.
  @Override
  public boolean capturesOften() {
    return false;
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
    if (!order.shop().isEmpty()) {
      form.put("metadata[shop]", order.shop());
    }
    return StripeAnswers.toPayment(http.post(INTENTS, key, form));
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
    return StripeAnswers.toPayment(
        http.post(path(at.id(), "/confirm"), key, Map.of("return_url", order.returnUrl())));
  }

  /// Stripe goes on by itself once the shopper has passed the challenge.
  @Override
  public GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key) {
    return read(at.id());
  }

  /// Stripe has no renewals, and no payment here asks for one.
  @Override
  public GatewayAnswer renew(GatewayReference at, String key) {
    return read(at.id()) instanceof GatewayAnswer.Seen(var payment)
        ? new GatewayAnswer.NotRenewed(payment)
        : new GatewayAnswer.Lost(false, "It is not known how the payment stands");
  }

  @Override
  public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
    Map<String, String> form = Map.of("amount_to_capture", String.valueOf(amount.minorUnits()));
    return StripeAnswers.toCapture(http.post(path(at.id(), "/capture"), key, form));
  }

  @Override
  public GatewayAnswer cancel(GatewayReference at, String key) {
    return StripeAnswers.toChange(http.post(path(at.id(), "/cancel"), key, Map.of()));
  }

  /// Verified by reading the payment and its refunds afterwards.
  @Override
  public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("payment_intent", at.id());
    form.put("amount", String.valueOf(refund.amount().minorUnits()));
    form.put("metadata[order_id]", String.valueOf(refund.orderId()));
    form.put("metadata[" + StripeRefunds.REFERENCE + "]", refund.reference());
    return switch (http.postUnread("/v1/refunds", key, form)) {
      case Reply.Answered(int status, JsonBody _) when status == 200 -> read(at.id());
      case Reply.Answered(int status, JsonBody json) when status == 400 ->
          refused(at.id(), refund, json.whole());
      case Reply reply -> StripeAnswers.lost(reply);
    };
  }

  /// Either so much is not left, or Stripe will not give it back for another reason, such as a
  /// dispute.
  private GatewayAnswer refused(String reference, RefundOrder refund, JsonObject body) {
    String why = StripeAnswers.message(body);
    if (StripeAnswers.isKeyTrouble(body)
        || !(read(reference) instanceof GatewayAnswer.Seen(var payment))) {
      return new GatewayAnswer.Lost(true, why);
    }
    boolean isShown =
        payment.refunds().stream().anyMatch(known -> refund.reference().equals(known.reference()));
    return !isShown && payment.left().compareTo(refund.amount()) >= 0
        ? new GatewayAnswer.RefundRefused(refund, why)
        : new GatewayAnswer.OutOfStep(payment);
  }

  @Override
  public GatewayAnswer read(Inquiry inquiry) {
    return read(inquiry.at().id());
  }

  private GatewayAnswer read(String reference) {
    Reply reply = http.get(path(reference, ""));
    return switch (StripeAnswers.toChange(reply)) {
      case GatewayAnswer.Seen(var payment) when payment.stage() == Stage.CAPTURED ->
          withRefunds(payment);
      case GatewayAnswer answer -> answer;
    };
  }

  private GatewayAnswer withRefunds(GatewayPayment payment) {
    Reply reply = http.get("/v1/refunds?limit=100&payment_intent=" + payment.reference().id());
    return reply instanceof Reply.Answered(int status, JsonBody list) && status == 200
        ? new GatewayAnswer.Seen(payment.withRefunds(StripeRefunds.read(list.whole())))
        : StripeAnswers.lost(reply);
  }

  @Override
  public Owner ownerOf(GatewayReference at, Money told) {
    if (!StripeIntent.isName(at.id())) {
      return new Owner.Nobody();
    }
    return switch (http.get(path(at.id(), ""))) {
      case Reply.Answered(int status, JsonBody _) when status == 404 -> new Owner.Nobody();
      case Reply.Answered(int status, JsonBody intent) when status == 200 ->
          StripeIntent.owner(intent.whole()) instanceof Owner.Order order
              ? Owner.of(read(at.id()), order)
              : new Owner.Nobody();
      case Reply _ -> new Owner.NoAnswer();
    };
  }

  @Override
  public PaymentForm form() {
    return settings.web().form();
  }

  private static String path(String reference, String action) {
    return INTENTS + "/" + reference + action;
  }

  private static String code(Money money) {
    return money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
  }
}
