package storehouse.simulators.paypal;

import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What becomes of the money after it was set aside or taken, told to the shop at each step.
final class Payments {
  private static final int MOST_CAPTURES = 10;
  private static final Duration REFUNDABLE = Duration.ofDays(180);

  private final Orders orders;
  private final Events events;
  private final Invoices invoices;
  private final Predicate<String> isDisputed;

  /// @param isDisputed whether a case is open about the capture of that id
  Payments(Orders orders, Events events, Invoices invoices, Predicate<String> isDisputed) {
    this.orders = orders;
    this.events = events;
    this.invoices = invoices;
    this.isDisputed = isDisputed;
  }

  Orders orders() {
    return orders;
  }

  /// @param amount null for the whole authorisation
  /// @param last true when nothing more will be captured
  record CaptureWish(@Nullable Money amount, boolean last, @Nullable String invoiceId) {}

  /// @throws PayPalError 422 when the authorisation does not allow it or the money is refused
  Orders.Found<Capture> capture(String authorizationId, CaptureWish wish) {
    var order = orders.authorization(authorizationId).order();
    return invoices.oncePer(
        "capture",
        wish.invoiceId(),
        () -> {
          var after =
              orders.change(order.id(), before -> captured(before, authorizationId, wish)).after();
          var capture = after.captures().getLast();
          if (capture.declined()) {
            invoices.free("capture", wish.invoiceId());
          }
          events.captured(after, capture);
          return new Orders.Found<>(after, capture);
        });
  }

  private Order captured(Order order, String authorizationId, CaptureWish wish) {
    long now = orders.now();
    var authorization = granted(order, authorizationId);
    long remaining = order.remaining(authorization);
    if (remaining == 0) {
      throw PayPalError.refused(Issue.AUTHORIZATION_ALREADY_CAPTURED);
    }
    if (order.capturesOf(authorization).count() == MOST_CAPTURES) {
      throw PayPalError.refused(Issue.MAX_CAPTURE_COUNT_EXCEEDED);
    }
    long wanted =
        wanted(order, wish.amount(), authorization.amount(), Issue.AUTH_CAPTURE_CURRENCY_MISMATCH);
    if (wanted > remaining) {
      throw PayPalError.refused(Issue.MAX_CAPTURE_AMOUNT_EXCEEDED, "/amount");
    }
    var capture =
        Capture.of(authorization, wanted, wish.last() || wanted == remaining, now)
            .invoiced(wish.invoiceId());
    return order.with(isRefused(order) ? capture.refused() : capture, now);
  }

  private static boolean isRefused(Order order) {
    var funding = order.stage().fundingOrNull();
    if (funding == null || !funding.refusesCaptures()) {
      return false;
    }
    if (funding.isWallet()) {
      throw PayPalError.declined(Issue.TRANSACTION_REFUSED);
    }
    return true;
  }

  private static long wanted(Order order, @Nullable Money given, long otherwise, Issue mismatch) {
    if (given == null) {
      return otherwise;
    }
    if (!given.currency().equals(order.terms().amount().currency())) {
      throw PayPalError.refused(mismatch, "/amount/currency_code");
    }
    return given.minorUnits();
  }

  private Authorization granted(Order order, String id) {
    var authorization = authorization(order, id);
    switch (authorization.state()) {
      case GRANTED -> {}
      case DENIED -> throw PayPalError.refused(Issue.AUTHORIZATION_DENIED);
      case VOIDED ->
          throw PayPalError.refused(
              orders.now() < authorization.expires()
                  ? Issue.AUTHORIZATION_VOIDED
                  : Issue.AUTHORIZATION_EXPIRED);
    }
    return authorization;
  }

  private static Authorization authorization(Order order, String id) {
    return order.authorization(id).orElseThrow(() -> PayPalError.notFound("authorization_id", id));
  }

  /// @throws PayPalError 422 when there is nothing to release
  Orders.Found<Authorization> release(String id) {
    var order = orders.authorization(id).order();
    var after = orders.change(order.id(), before -> released(before, id)).after();
    events.voided(after, id);
    return new Orders.Found<>(after, authorization(after, id));
  }

  private Order released(Order order, String id) {
    var authorization = authorization(order, id);
    if (!authorization.isOriginal()) {
      throw PayPalError.refused(Issue.CANNOT_BE_VOIDED);
    }
    switch (authorization.state()) {
      case DENIED -> throw PayPalError.refused(Issue.AUTHORIZATION_DENIED);
      case VOIDED -> throw PayPalError.refused(Issue.PREVIOUSLY_VOIDED);
      case GRANTED -> {
        if (order.remaining(authorization) == 0) {
          throw PayPalError.refused(Issue.PREVIOUSLY_CAPTURED);
        }
      }
    }
    return order.voiding(id, orders.now());
  }

  /// Renews the promise to hold the money, once, when the first promise is over.
  ///
  /// @param amount null for as much as before
  /// @throws PayPalError 422 before day 4, the second time, and for cards
  Orders.Found<Authorization> renew(String id, @Nullable Money amount) {
    var order = orders.authorization(id).order();
    var after = orders.change(order.id(), before -> renewed(before, id, amount)).after();
    var renewal = after.authorizations().getLast();
    events.authorized(after, renewal);
    return new Orders.Found<>(after, renewal);
  }

  private Order renewed(Order order, String id, @Nullable Money amount) {
    long now = orders.now();
    var authorization = granted(order, id);
    var funding = order.stage().fundingOrNull();
    boolean second = order.authorizations().size() > 1;
    if (second || funding == null || !funding.isWallet()) {
      throw PayPalError.refused(Issue.REAUTHORIZATION_NOT_SUPPORTED);
    }
    if (order.remaining(authorization) == 0) {
      throw PayPalError.refused(Issue.AUTHORIZATION_ALREADY_CAPTURED);
    }
    if (authorization.isHonouredAt(now)) {
      throw PayPalError.refused(Issue.REAUTHORIZATION_TOO_SOON);
    }
    long wanted = wanted(order, amount, authorization.amount(), Issue.AUTH_CURRENCY_MISMATCH);
    if (wanted > authorization.amount()) {
      throw PayPalError.declined(Issue.TRANSACTION_REFUSED);
    }
    return order.with(authorization.renew(wanted, now), now);
  }

  /// @param amount null for all that is left
  record RefundWish(@Nullable Money amount, @Nullable String note, Refund.Ids ids) {}

  /// What went back, and from where.
  record Returned(Order order, Capture capture, Refund refund) {}

  /// @throws PayPalError 422 when there is not that much to give back
  Returned refund(String captureId, RefundWish wish) {
    var order = orders.capture(captureId).order();
    return invoices.oncePer(
        "refund",
        wish.ids().invoiceId(),
        () ->
            returned(
                order.id(),
                captureId,
                (before, capture) ->
                    Refund.byShop(
                        refundable(before, capture, wish), wish.note(), wish.ids(), orders.now())));
  }

  private long refundable(Order order, Capture capture, RefundWish wish) {
    if (capture.declined()) {
      throw PayPalError.refused(Issue.REFUND_NOT_ALLOWED);
    }
    if (capture.isReversed()) {
      throw PayPalError.refused(Issue.REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK);
    }
    if (capture.refundable() == 0) {
      throw PayPalError.refused(Issue.CAPTURE_FULLY_REFUNDED);
    }
    if (orders.now() > capture.created() + REFUNDABLE.toSeconds()) {
      throw PayPalError.refused(Issue.REFUND_TIME_LIMIT_EXCEEDED);
    }
    long wanted =
        wanted(order, wish.amount(), capture.refundable(), Issue.REFUND_CAPTURE_CURRENCY_MISMATCH);
    if (wanted > capture.refundable()) {
      throw PayPalError.refused(Issue.REFUND_AMOUNT_EXCEEDED, "/amount/value");
    }
    if (wanted < capture.amount() && isDisputed.test(capture.id())) {
      throw PayPalError.refused(Issue.TRANSACTION_DISPUTED);
    }
    return wanted;
  }

  /// PayPal takes money back for the payer, as much as is left of it.
  ///
  /// @param amount minor units, null for all that is left
  Returned reverse(String captureId, @Nullable Long amount) {
    var order = orders.capture(captureId).order();
    return returned(
        order.id(),
        captureId,
        (_, capture) -> {
          if (capture.refundable() == 0) {
            throw PayPalError.refused(Issue.CAPTURE_FULLY_REFUNDED);
          }
          long wanted = amount == null ? capture.refundable() : amount;
          return Refund.reversal(Math.min(wanted, capture.refundable()), orders.now());
        });
  }

  /// The payer's bank does not take a refund after all; what has failed before stays so.
  ///
  /// @throws PayPalError 404 for an unknown refund
  Returned fail(String refundId) {
    var found = orders.captureOfRefund(refundId);
    var captureId = found.payment().id();
    var changed =
        orders.change(
            found.order().id(),
            before ->
                before.changing(captureId, capture -> capture.failing(refundId), orders.now()));
    var failed = refund(changed.after(), captureId, refundId);
    if (!refund(changed.before(), captureId, refundId).refund().failed()) {
      events.sentBack(failed.order(), failed.capture(), failed.refund());
    }
    return failed;
  }

  private static Returned refund(Order order, String captureId, String refundId) {
    var capture =
        order.capture(captureId).orElseThrow(() -> PayPalError.notFound("capture_id", captureId));
    var refund =
        capture.refund(refundId).orElseThrow(() -> PayPalError.notFound("refund_id", refundId));
    return new Returned(order, capture, refund);
  }

  @FunctionalInterface
  private interface Returning {
    Refund from(Order order, Capture capture);
  }

  private Returned returned(String orderId, String captureId, Returning returning) {
    var after =
        orders
            .change(
                orderId,
                before ->
                    before.changing(
                        captureId,
                        capture -> capture.with(returning.from(before, capture)),
                        orders.now()))
            .after();
    var capture =
        after.capture(captureId).orElseThrow(() -> PayPalError.notFound("capture_id", captureId));
    var refund = capture.refunds().getLast();
    events.returned(after, capture, refund);
    return new Returned(after, capture, refund);
  }
}
