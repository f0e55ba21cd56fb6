package storehouse.payment.adyen;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;
import storehouse.model.Money;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayAnswer.Asked;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.GatewayRefund;
import storehouse.payment.gateway.Inquiry;
import storehouse.payment.gateway.OfGateway;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.PaymentForm;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;
import storehouse.payment.gateway.Validity;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.http.Reply;

/// Adyen: a payment is known by our own reference, and once it is authorised by Adyen's PSP
/// reference, which is its handle.
@Singleton
@OfGateway("adyen")
public final class AdyenGateway implements Gateway {

  /// After that, nobody comes back from a bank's page.
  private static final Duration CHALLENGE_LASTS = Duration.ofHours(1);

  private static final Duration HELD = Duration.ofDays(28);

  private final AdyenSettings settings;
  private final AdyenHttp http;
  private final InstantSource clock;

  @Inject
  AdyenGateway(Config config, Clock clock) {
    this(AdyenSettings.from(config), clock);
  }

  public AdyenGateway(AdyenSettings settings, InstantSource clock) {
    this.settings = settings;
    this.http = new AdyenHttp(settings);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "adyen";
  }

  @Override
  public Recovery recovery() {
    return Recovery.REPEAT;
  }

  @Override
  public boolean capturesOften() {
    return true;
  }

  /// Adyen knows no payment before the bank is asked; the name under which that will be done is
  /// enough to find it again.
  @Override
  public GatewayAnswer create(GatewayOrder order, String key) {
    return new GatewayAnswer.Seen(
        GatewayPayment.at(
            new GatewayReference(AdyenReference.of(order), null), Stage.CREATED, order.amount()));
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
    JsonObjectBuilder body =
        AdyenCard.addTo(GatewayHttp.object(), order.token())
            .add("amount", amount(order.amount()))
            .add("reference", at.id())
            .add("returnUrl", order.returnUrl())
            .add("channel", "Web")
            .add("shopperInteraction", "Ecommerce")
            .add("additionalData", GatewayHttp.object().add("manualCapture", "true"));
    return held(AdyenAnswers.toPayment(http.post("/payments", key, body), at.id(), order.amount()));
  }

  @Override
  public GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key) {
    JsonObjectBuilder body =
        GatewayHttp.object().add("details", GatewayHttp.object().add("redirectResult", proof));
    GatewayAnswer answer =
        AdyenAnswers.toPayment(http.post("/payments/details", key, body), at.id(), order.amount());
    boolean askedAgain =
        answer instanceof GatewayAnswer.Seen(var payment)
            && payment.stage() == Stage.REQUIRES_ACTION;
    return askedAgain ? new GatewayAnswer.Declined("payment.challenge-failed") : held(answer);
  }

  @Override
  public GatewayAnswer read(Inquiry inquiry) {
    return held(new AdyenStanding(inquiry).answer());
  }

  /// Adyen does not say for how long, and tells when it is over.
  private GatewayAnswer held(GatewayAnswer answer) {
    return answer instanceof GatewayAnswer.Seen(var payment) && payment.stage() == Stage.AUTHORISED
        ? new GatewayAnswer.Seen(payment.valid(Validity.until(clock.instant().plus(HELD))))
        : answer;
  }

  /// Adyen has no renewals, and no payment here asks for one.
  @Override
  public GatewayAnswer renew(GatewayReference at, String key) {
    return new GatewayAnswer.NothingTold();
  }

  @Override
  public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
    JsonObjectBuilder body =
        GatewayHttp.object()
            .add("amount", amount(amount))
            .add("reference", AdyenReference.of(at.id(), "capture"));
    Reply reply = http.post(path(at, "/captures"), key, body);
    return AdyenAnswers.isRefused(reply)
        ? new GatewayAnswer.CaptureRefused(
            GatewayPayment.at(at, Stage.AUTHORISED, amount), "payment.capture-failed")
        : AdyenAnswers.toRequest(reply, Asked.CAPTURE);
  }

  /// Adyen itself decides whether it still cancels or has to refund. Without a handle nothing was
  /// authorised, and what a shopper still does at the bank leads to nothing unless we ask for it.
  @Override
  public GatewayAnswer cancel(GatewayReference at, String key) {
    if (at.handle() == null) {
      return new GatewayAnswer.NothingHeld(clock.instant().plus(CHALLENGE_LASTS));
    }
    JsonObjectBuilder body =
        GatewayHttp.object().add("reference", AdyenReference.of(at.id(), "cancel"));
    return AdyenAnswers.toRequest(http.post(path(at, "/reversals"), key, body), Asked.CANCEL);
  }

  @Override
  public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
    JsonObjectBuilder body =
        GatewayHttp.object()
            .add("amount", amount(refund.amount()))
            .add("reference", AdyenReference.of(at.id(), refund.reference()));
    return switch (http.post(path(at, "/refunds"), key, body)) {
      case Reply.Answered answered when answered.isOk() ->
          new GatewayAnswer.Refunding(
              new GatewayRefund(
                  answered.body().getString("pspReference"),
                  refund.reference(),
                  refund.amount(),
                  GatewayRefund.Stage.PENDING));
      case Reply reply when AdyenAnswers.isRefused(reply) ->
          new GatewayAnswer.RefundRefused(refund, AdyenAnswers.message(reply));
      case Reply reply -> AdyenAnswers.lost(reply);
    };
  }

  /// Its name is all that Adyen shows of it, and signs.
  @Override
  public Owner ownerOf(GatewayReference at, Money told) {
    return AdyenReference.read(at.id())
        .<Owner>map(name -> new Owner.Order(name.orderId(), name.orderNumber(), told, ""))
        .orElseGet(Owner.Nobody::new);
  }

  private static JsonObject amount(Money money) {
    return GatewayHttp.object()
        .add("value", money.minorUnits())
        .add("currency", money.currency().getCurrencyCode())
        .build();
  }

  private static String path(GatewayReference at, String action) {
    return "/payments/" + at.handle() + action;
  }

  @Override
  public PaymentForm form() {
    return settings.web().form();
  }
}
