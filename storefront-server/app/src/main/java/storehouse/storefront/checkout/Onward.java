package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import storehouse.checkout.Checkout;
import storehouse.order.OrderStatus;
import storehouse.order.OrderView;
import storehouse.payment.PaymentView;
import storehouse.payment.Payments;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Visit;

/// Where a shopper goes whose order is placed: on to the bank's page when it asks for it, else to
/// the order.
@Singleton
public final class Onward {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Checkout checkout;
  private final Payments payments;
  private final Frames frames;

  @Inject
  Onward(Checkout checkout, Payments payments, Frames frames) {
    this.checkout = checkout;
    this.payments = payments;
    this.frames = frames;
  }

  /// The next address, and whether the order stands.
  record Way(URI next, boolean confirmed) {}

  /// Waits a moment, so that most shoppers see the outcome at once. Who has meanwhile come to
  /// choose another `gateway` is not sent on to the first one, but to the order, which can be
  /// cancelled.
  Way from(String number, String gateway) {
    OrderView order = checkout.awaitSettled(number, PATIENCE);
    return switch (order.status()) {
      case PENDING ->
          new Way(
              payments
                  .ofOrder(order.id())
                  .filter(payment -> payment.gateway().equals(gateway))
                  .flatMap(PaymentView::nextActionUrl)
                  .map(_ -> agree(order))
                  .orElseGet(() -> page(order)),
              false);
      case CONFIRMED, COMPLETED, CANCELLED ->
          new Way(page(order), order.status() != OrderStatus.CANCELLED);
    };
  }

  private URI agree(OrderView order) {
    return URI.create(links(order).agree(order.number(), order.accessToken()));
  }

  URI page(OrderView order) {
    return URI.create(links(order).order(order.number(), order.accessToken()));
  }

  private Links links(OrderView order) {
    return frames.links(new Visit(order.locale(), order.amounts().total().currency()));
  }
}
