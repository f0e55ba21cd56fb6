package storehouse.inventory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// SKUs that this node saw run out. Only they are looked up when somebody wants to order, and a
/// crowd that asks for the same one shares one look at the stock: one asks, the others go by what
/// was seen before. So an article in plenty costs nothing, and one that is gone costs next to
/// nothing.
///
/// What it says is a hint: the reservation alone decides. So nobody waits for it, and when the
/// stock cannot be looked at, nothing is short. What may be ordered before it is there counts as
/// there.
final class Shortages {

  private static final Logger LOG = System.getLogger(Shortages.class.getName());
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int MOST = 10_000;
  private static final long FRESH_NANOS = Duration.ofMillis(100).toNanos();
  private static final long STALE_NANOS = Duration.ofSeconds(1).toNanos();

  private final Cache<String, Look> lately =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final ToLongFunction<String> orderable;
  private final LongSupplier nanos;

  /// `orderable` is null when the stock was not or could not be looked at.
  private record Look(@Nullable Long orderable, long atNanos) {}

  /// `orderable` looks at the stock and the policies of the primary.
  Shortages(ToLongFunction<String> orderable, LongSupplier nanos) {
    this.orderable = orderable;
    this.nanos = nanos;
  }

  /// These were wanted and could not be had.
  void ranOut(Collection<String> skus) {
    skus.forEach(sku -> lately.put(sku, new Look(0L, nanos.getAsLong())));
  }

  /// The last unit of these was just taken; whoever comes next looks whether more is to come.
  void ranLow(Collection<String> skus) {
    skus.forEach(sku -> lately.put(sku, new Look(null, nanos.getAsLong() - STALE_NANOS)));
  }

  /// Those of which fewer are there than wanted.
  Set<String> among(Map<String, Integer> wanted) {
    Set<String> shortOf = new LinkedHashSet<>();
    wanted.forEach(
        (sku, quantity) -> {
          Long there = lately(sku);
          if (there != null && there < quantity) {
            shortOf.add(sku);
          }
        });
    return shortOf;
  }

  /// How many there were a moment ago, if that is known.
  private @Nullable Long lately(String sku) {
    Look last = lately.getIfPresent(sku);
    if (last == null) {
      return null;
    }
    long age = nanos.getAsLong() - last.atNanos();
    boolean stale = age >= STALE_NANOS;
    boolean fresh = last.orderable() == null ? !stale : age < FRESH_NANOS;
    if (!fresh && asked.add(sku)) {
      try {
        return lookAgain(sku, last);
      } finally {
        asked.remove(sku);
      }
    }
    return stale ? null : last.orderable();
  }

  /// Whoever hears meanwhile that it ran out knows better.
  private @Nullable Long lookAgain(String sku, Look last) {
    Long now;
    try {
      now = orderable.applyAsLong(sku);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "What is left of " + sku + " is not known", away);
      now = null;
    }
    lately.asMap().replace(sku, last, new Look(now, nanos.getAsLong()));
    return now;
  }
}
