package storehouse.checkout;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// Whether units of a SKU may still come back, because an order for it is not confirmed yet. A
/// crowd that asks for the same SKU shares one answer, also when there is none: then they may.
final class UnderWay {

  private static final Logger LOG = System.getLogger(UnderWay.class.getName());
  private static final Duration FRESH = Duration.ofMillis(200);
  private static final int MOST = 10_000;

  private final AsyncCache<String, Boolean> lately =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).buildAsync();
  private final Predicate<String> orders;

  /// `orders` looks for such an order.
  UnderWay(Predicate<String> orders) {
    this.orders = orders;
  }

  boolean mayComeBack(String sku) {
    CompletableFuture<Boolean> own = new CompletableFuture<>();
    CompletableFuture<Boolean> first = lately.asMap().putIfAbsent(sku, own);
    if (first != null) {
      return first.join();
    }
    boolean may = true;
    try {
      may = look(sku);
    } finally {
      own.complete(may);
    }
    return may;
  }

  private boolean look(String sku) {
    try {
      return orders.test(sku);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Whether " + sku + " may come back is not known", away);
      return true;
    }
  }
}
