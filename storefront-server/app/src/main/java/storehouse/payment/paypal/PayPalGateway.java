package storehouse.payment.paypal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
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
import storehouse.payment.gateway.http.Reply;
import storehouse.payment.paypal.PayPalRefunds.Piece;

/// PayPal: a payment is an order, known by PayPal's id of it, and once it is authorised by that of
/// its authorisation, which is its handle. After each request the order is read, for that alone
/// shows the whole payment.
@Singleton
@OfGateway("paypal")
public final class PayPalGateway implements Gateway {

  private static final String ORDERS = "/v2/checkout/orders";

  /// PayPal forgets an order that was not paid so long after it was created or approved.
  private static final Duration ORDER_LASTS = Duration.ofHours(3);

  /// PayPal captures an authorisation so often at most.
  private static final int MOST_CAPTURES = 10;

  private final PayPalSettings settings;
  private final PayPalHttp http;
  private final InstantSource clock;

  @Inject
  PayPalGateway(Config config, Clock clock) {
    this(PayPalSettings.from(config), clock);
  }

  public PayPalGateway(PayPalSettings settings, InstantSource clock) {
    this.settings = settings;
    this.http = new PayPalHttp(settings, clock);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "paypal";
  }

  @Override
  public Recovery recovery() {
    return Recovery.READ;
  }

  @Override
  public boolean capturesOften() {
    return true;
  }

  @Override
  public PaymentForm form() {
    return new PaymentForm.Redirect("PayPal");
  }

  /// An order for a wallet tells where the shopper has to go; for a card, nobody is asked yet.
  @Override
  public GatewayAnswer create(GatewayOrder order, String key) {
    if (!PayPalMoney.canSay(order.amount())) {
      return new GatewayAnswer.Declined("payment.declined");
    }
    Reply reply = http.post(ORDERS, key, PayPalRequests.order(order));
    return PayPalAnswers.isRefused(reply)
        ? PayPalAnswers.declined(reply)
        : PayPalAnswers.seen(reply, null);
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
    if (PayPalRequests.isWallet(order)) {
      return resume(order, at, "", key);
    }
    Reply reply = http.post(path(at, "/authorize"), key, PayPalRequests.card(order));
    return authorised(reply, at);
  }

  /// Only where the shopper has agreed: whoever comes back without, has not passed.
  @Override
  public GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key) {
    GatewayAnswer now = look(at);
    if (!(now instanceof GatewayAnswer.Seen(var payment)) || !isOpen(payment)) {
      return now;
    }
    if (payment.stage() != Stage.APPROVED) {
      return new GatewayAnswer.Declined("payment.challenge-failed");
    }
    Reply reply = http.post(path(at, "/authorize"), key, JsonValue.EMPTY_JSON_OBJECT);
    GatewayAnswer then = authorised(reply, at);
    boolean askedAgain =
        then instanceof GatewayAnswer.Seen(var later) && later.stage() == Stage.REQUIRES_ACTION;
    return askedAgain ? new GatewayAnswer.Declined("payment.challenge-failed") : then;
  }

  /// A refusal may mean that it was authorised before, or that the shopper has to pass a challenge:
  /// the order shows it. Where it shows neither, the payment is declined.
  private GatewayAnswer authorised(Reply reply, GatewayReference at) {
    if (!PayPalAnswers.isRefused(reply)) {
      return PayPalAnswers.seen(reply, null);
    }
    GatewayAnswer now = look(at);
    boolean declined =
        now instanceof GatewayAnswer.Seen(var payment)
            && isOpen(payment)
            && payment.stage() != Stage.REQUIRES_ACTION;
    return declined ? PayPalAnswers.declined(reply) : now;
  }

  /// Nobody was asked for money yet, or nobody has answered.
  private static boolean isOpen(GatewayPayment payment) {
    return switch (payment.stage()) {
      case CREATED, REQUIRES_ACTION, APPROVED -> true;
      case AUTHORISED, DECLINED, CAPTURED, CANCELLED -> false;
    };
  }

  /// An order that was never authorised is forgotten by PayPal after some hours.
  @Override
  public GatewayAnswer read(Inquiry inquiry) {
    GatewayReference at = inquiry.at();
    Reply reply = http.getUnread(path(at, ""));
    return at.handle() == null && PayPalAnswers.isUnknown(reply)
        ? new GatewayAnswer.Seen(GatewayPayment.at(at, Stage.CANCELLED, inquiry.amount()))
        : PayPalAnswers.seen(reply, inquiry.awaited());
  }

  private GatewayAnswer look(GatewayReference at) {
    return PayPalAnswers.seen(http.getUnread(path(at, "")), null);
  }

  /// A refusal may mean that it was renewed before: the order shows it.
  @Override
  public GatewayAnswer renew(GatewayReference at, String key) {
    Reply reply =
        http.post(
            "/v2/payments/authorizations/" + at.handle() + "/reauthorize",
            key,
            JsonValue.EMPTY_JSON_OBJECT);
    if (!PayPalAnswers.isDone(reply) && !PayPalAnswers.isRefused(reply)) {
      return PayPalAnswers.lost(reply);
    }
    GatewayAnswer now = look(at);
    boolean renewed =
        now instanceof GatewayAnswer.Seen(var payment)
            && payment.validity() != null
            && payment.validity().renewal() != null;
    return now instanceof GatewayAnswer.Seen(var payment) && !renewed
        ? new GatewayAnswer.NotRenewed(payment)
        : now;
  }

  @Override
  public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
    Reply reply =
        http.post(
            "/v2/payments/authorizations/" + at.handle() + "/capture",
            key,
            PayPalRequests.capture(amount, last, key));
    if (PayPalAnswers.isDone(reply)) {
      return look(at);
    }
    return PayPalAnswers.isRefused(reply) ? captureRefused(at) : PayPalAnswers.lost(reply);
  }

  /// Either the payment has moved on without us, or it will not be paid out.
  private GatewayAnswer captureRefused(GatewayReference at) {
    GatewayAnswer now = look(at);
    if (!(now instanceof GatewayAnswer.Seen(var payment))) {
      return now;
    }
    return payment.stage() == Stage.AUTHORISED
        ? new GatewayAnswer.CaptureRefused(payment, "payment.capture-failed")
        : new GatewayAnswer.OutOfStep(payment);
  }

  @Override
  public GatewayAnswer cancel(GatewayReference at, String key) {
    if (at.handle() != null) {
      return released(at, at.handle(), key);
    }
    Reply reply = http.getUnread(path(at, ""));
    if (PayPalAnswers.isUnknown(reply)) {
      return new GatewayAnswer.NothingHeld(clock.instant());
    }
    PayPalLook look = PayPalLook.at(reply);
    GatewayAnswer now = look.answer(null);
    String handle = handleOfHeld(now);
    if (handle != null) {
      return released(at, handle, key);
    }
    boolean open = now instanceof GatewayAnswer.Seen(var payment) && isOpen(payment);
    return open ? new GatewayAnswer.NothingHeld(forgottenAt(look)) : now;
  }

  private static @Nullable String handleOfHeld(GatewayAnswer answer) {
    return switch (answer) {
      case GatewayAnswer.Seen(var payment) when payment.stage() == Stage.AUTHORISED ->
          payment.reference().handle();
      case GatewayAnswer.CaptureRefused(var payment, _) -> payment.reference().handle();
      case GatewayAnswer _ -> null;
    };
  }

  /// PayPal has no way to end an order that is not authorised. It ends by itself.
  private Instant forgottenAt(PayPalLook look) {
    Instant now = clock.instant();
    return look.order().map(order -> order.touchedOr(now)).orElse(now).plus(ORDER_LASTS);
  }

  private GatewayAnswer released(GatewayReference at, String handle, String key) {
    Reply reply =
        http.post(
            "/v2/payments/authorizations/" + handle + "/void", key, JsonValue.EMPTY_JSON_OBJECT);
    boolean answered = PayPalAnswers.isDone(reply) || PayPalAnswers.isRefused(reply);
    return answered ? look(at) : PayPalAnswers.lost(reply);
  }

  /// PayPal refunds captures. Between two of them the order is read, so that whatever else happens
  /// to it at the same time, no more than what was asked for is given back.
  @Override
  public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
    PayPalLook look = PayPalLook.at(http.getUnread(path(at, "")));
    for (int asked = 0; asked < MOST_CAPTURES; asked++) {
      Optional<Piece> next = look.next(refund);
      if (next.isEmpty()) {
        break;
      }
      Piece piece = next.get();
      Reply given =
          http.post(
              "/v2/payments/captures/" + piece.capture() + "/refund",
              key + "-" + piece.capture(),
              PayPalRequests.refund(look.order().orElseThrow(), refund, piece));
      if (!PayPalAnswers.isDone(given) && !PayPalAnswers.isRefused(given)) {
        return PayPalAnswers.lost(given);
      }
      look = PayPalLook.at(http.getUnread(path(at, "")));
      if (PayPalAnswers.isRefused(given)) {
        return refused(look, refund, PayPalAnswers.message(given));
      }
    }
    return refunded(look, refund);
  }

  /// Where so much is still left, PayPal has another reason, such as a dispute.
  private static GatewayAnswer refused(PayPalLook look, RefundOrder refund, String why) {
    boolean isLeft = !look.knows(refund) && look.next(refund).isPresent();
    return isLeft ? new GatewayAnswer.RefundRefused(refund, why) : refunded(look, refund);
  }

  /// What was not given back at all does not fit to what is left.
  private static GatewayAnswer refunded(PayPalLook look, RefundOrder refund) {
    GatewayAnswer now = look.answer(null);
    return now instanceof GatewayAnswer.Seen(var payment) && !look.knows(refund)
        ? new GatewayAnswer.OutOfStep(payment)
        : now;
  }

  @Override
  public Owner ownerOf(GatewayReference at, Money told) {
    if (!PayPalOrder.isName(at.id())) {
      return new Owner.Nobody();
    }
    PayPalLook look = PayPalLook.at(http.getUnread(path(at, "")));
    return PayPalAnswers.isUnknown(look.reply())
        ? new Owner.Nobody()
        : look.order().map(order -> order.owner(look.answer(null))).orElseGet(Owner.NoAnswer::new);
  }

  private static String path(GatewayReference at, String action) {
    return ORDERS + "/" + at.id() + action;
  }
}
