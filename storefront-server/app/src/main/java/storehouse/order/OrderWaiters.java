package storehouse.order;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Requests of this node that wait for an order to move on. A hint only: another node may settle
/// the order, so who waits also looks now and then.
@Singleton
public final class OrderWaiters {

  private final Map<Long, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

  /// Completes when something happens to the order on this node.
  public Future<Void> next(long orderId) {
    return waiting.computeIfAbsent(orderId, id -> new CompletableFuture<>());
  }

  /// Waits until something happens to the order on this node, at most so long.
  void await(long orderId, long millis) {
    try {
      next(orderId).get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException lookAgain) {
      forget(orderId);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void settled(long orderId) {
    CompletableFuture<Void> future = waiting.remove(orderId);
    if (future != null) {
      future.complete(null);
    }
  }

  /// Nobody waits for this order any more.
  public void forget(long orderId) {
    waiting.remove(orderId);
  }
}
