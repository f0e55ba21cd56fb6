package storehouse.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import storehouse.order.OrderStatus;
import storehouse.order.OrderView;
import storehouse.order.OrderWaiters;
import storehouse.order.Orders;
import storehouse.payment.PaymentStatus;
import storehouse.payment.Payments;

/// Waits for an order to be settled: woken by this node's steps, and looking now and then because
/// another node may settle it.
@Singleton
final class Settling {

  private static final long LOOK_EVERY_MILLIS = 400;

  private final Orders orders;
  private final OrderWaiters waiters;
  private final Payments payments;

  @Inject
  Settling(Orders orders, OrderWaiters waiters, Payments payments) {
    this.orders = orders;
    this.waiters = waiters;
    this.payments = payments;
  }

  OrderView await(String number, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    OrderView order = orders.find(number).orElseThrow();
    while (true) {
      Future<Void> moved = waiters.next(order.id());
      order = orders.find(number).orElseThrow();
      long leftMillis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (leftMillis <= 0 || isSettled(order)) {
        waiters.forget(order.id());
        return order;
      }
      await(moved, Math.min(leftMillis, LOOK_EVERY_MILLIS));
    }
  }

  private boolean isSettled(OrderView order) {
    return order.status() != OrderStatus.PENDING
        || payments
            .ofOrder(order.id())
            .filter(payment -> payment.status() == PaymentStatus.REQUIRES_ACTION)
            .isPresent();
  }

  private static void await(Future<Void> moved, long millis) {
    try {
      moved.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException lookAgain) {
      // Nothing was heard on this node; the loop looks for itself.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
