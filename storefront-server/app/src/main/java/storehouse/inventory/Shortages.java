package storehouse.inventory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// SKUs that this node saw run out. Only they are looked up when somebody wants to order, and a
/// crowd that asks for the same one shares one look at the stock; so an article in plenty costs
/// nothing, and one that is gone costs next to nothing. What it says is a hint: the reservation
/// alone decides. What may be ordered before it is there counts as there.
final class Shortages {

  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MOST = 10_000;
  private static final long FRESH_NANOS = Duration.ofMillis(100).toNanos();

  private final Cache<String, Look> lately =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
  private final ToLongFunction<String> orderable;
  private final LongSupplier nanos;

  private record Look(long orderable, long atNanos) {}

  /// `orderable` looks at the stock and the policies of the primary.
  Shortages(ToLongFunction<String> orderable, LongSupplier nanos) {
    this.orderable = orderable;
    this.nanos = nanos;
  }

  /// These were wanted and could not be had.
  void ranOut(Collection<String> skus) {
    skus.forEach(sku -> lately.put(sku, new Look(0, nanos.getAsLong())));
  }

  /// The last unit of these was just taken; whoever comes next looks whether more is to come.
  void ranLow(Collection<String> skus) {
    skus.forEach(sku -> lately.put(sku, new Look(0, nanos.getAsLong() - FRESH_NANOS)));
  }

  /// Those of which fewer are there than wanted.
  Set<String> among(Map<String, Integer> wanted) {
    Set<String> shortOf = new LinkedHashSet<>();
    wanted.forEach(
        (sku, quantity) -> {
          Look look = look(sku);
          if (look != null && look.orderable() < quantity) {
            shortOf.add(sku);
          }
        });
    return shortOf;
  }

  private @Nullable Look look(String sku) {
    Look last = lately.getIfPresent(sku);
    return last == null || isFresh(last)
        ? last
        : lately.asMap().computeIfPresent(sku, (_, look) -> isFresh(look) ? look : lookAgain(sku));
  }

  private boolean isFresh(Look look) {
    return nanos.getAsLong() - look.atNanos() < FRESH_NANOS;
  }

  private Look lookAgain(String sku) {
    return new Look(orderable.applyAsLong(sku), nanos.getAsLong());
  }
}
