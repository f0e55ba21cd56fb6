package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import storehouse.fulfilment.Fulfilment;
import storehouse.model.backoffice.ShipmentState;
import storehouse.order.CancelResult.Cancelled;
import storehouse.order.CancelResult.TooLate;
import storehouse.order.CancelResult.UnderWay;
import storehouse.platform.persistence.Tx;
import storehouse.platform.saga.TurnBack;

/// Cancels orders at any time before a parcel leaves.
///
/// The wish is written on the order and on its saga in one transaction. The saga turns back from
/// wherever it is, and the warehouses have the last word: when a parcel has left, nothing is
/// undone. Who asks again gets the same answer.
@Singleton
public final class Cancellations {

  private static final long LOOK_EVERY_MILLIS = 200;

  private final OrderServices services;
  private final OrderSagas sagas;
  private final Fulfilment fulfilment;

  @Inject
  public Cancellations(OrderServices services, OrderSagas sagas, Fulfilment fulfilment) {
    this.services = services;
    this.sagas = sagas;
    this.fulfilment = fulfilment;
  }

  /// Asks for the cancellation and waits for it, at most so long.
  public CancelResult cancel(CancelOrder wish, Duration atMost) {
    boolean left = hasLeft(wish.orderId());
    services.store().run(tx -> ask(tx, wish, left));
    return await(wish.orderId(), atMost);
  }

  private boolean hasLeft(long orderId) {
    return fulfilment.shipmentsOf(orderId).stream()
        .anyMatch(shipment -> shipment.state() == ShipmentState.SHIPPED);
  }

  private void ask(Tx tx, CancelOrder wish, boolean left) throws SQLException {
    Standing standing = standing(tx.connection(), wish.orderId(), " for update");
    if (left || standing.isDecided() || standing.requested()) {
      return;
    }
    String reason = wish.reason().code();
    TurnBack turn = new TurnBack(wish.orderId(), reason, wish.actor());
    if (!sagas.runner().turnBack(tx, sagas.plan(), turn)) {
      throw new IllegalStateException("Order " + wish.orderId() + " has no saga to turn back");
    }
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement("update order_head set cancel_requested = ? where id = ?")) {
      update.setString(1, reason);
      update.setLong(2, wish.orderId());
      update.executeUpdate();
    }
    Timeline.append(
        tx.connection(),
        List.of(new Timeline.Entry(wish.orderId(), "order.cancel-requested", reason, wish.actor())),
        services.clock().instant());
  }

  /// How an order stands with regard to its cancellation.
  private record Standing(OrderStatus status, boolean requested) {

    boolean isDecided() {
      return status == OrderStatus.CANCELLED || status == OrderStatus.COMPLETED;
    }
  }

  private static Standing standing(Connection connection, long orderId, String locking)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select status, cancel_requested from order_head where id = ?" + locking)) {
      select.setLong(1, orderId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("There is no order " + orderId);
        }
        return new Standing(
            OrderStatus.valueOf(row.getString("status")),
            row.getString("cancel_requested") != null);
      }
    }
  }

  private CancelResult await(long orderId, Duration atMost) {
    OrderWaiters waiters = services.waiters();
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      Future<Void> moved = waiters.next(orderId);
      Standing now = services.store().read(tx -> standing(tx.connection(), orderId, ""));
      long leftMillis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (now.isDecided() || !now.requested() || leftMillis <= 0) {
        waiters.forget(orderId);
        return result(now);
      }
      await(moved, Math.min(leftMillis, LOOK_EVERY_MILLIS));
    }
  }

  private static CancelResult result(Standing now) {
    return switch (now.status()) {
      case CANCELLED -> new Cancelled();
      case COMPLETED -> new TooLate();
      case PENDING, CONFIRMED -> now.requested() ? new UnderWay() : new TooLate();
    };
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
