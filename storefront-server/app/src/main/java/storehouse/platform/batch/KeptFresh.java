package storehouse.platform.batch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Values as they were when they were read, at most so long ago. When the first half of that time
/// is over, the next one who asks has what was asked for lately read again in one go, without
/// waiting for it: so a crowd finds its answers in memory, and a quiet shop asks for nothing.
///
/// What is not stored is looked for each time, and so is what could not be read: no value was read
/// longer ago than promised when it was asked for. Time is that of a clock which is never set back.
public final class KeptFresh<K, V> implements AutoCloseable {

  private static final int WAITING = 10_000;
  private static final int READ_AT_ONCE = 500;

  /// More than so many values are not kept.
  private static final int MOST = 20_000;

  /// What nobody asked for in so many times its age is not kept either.
  private static final int LATELY = 2;

  private final long age;
  private final LongSupplier nanos;
  private final Function<Collection<K>, Map<K, V>> read;
  private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
  private final AtomicLong renewal;
  private final Batcher<Collection<K>, Map<K, V>> reads;

  private static final class Kept<V> {
    private final V value;
    private final long asOf;
    private volatile long asked;

    private Kept(V value, long asOf, long asked) {
      this.value = value;
      this.asOf = asOf;
      this.asked = asked;
    }
  }

  /// `read` is given what to read, at most [#READ_AT_ONCE], and leaves out what is not stored;
  /// `nanos` is [System#nanoTime] but in tests.
  public KeptFresh(
      String name, Duration age, LongSupplier nanos, Function<Collection<K>, Map<K, V>> read) {
    this.age = age.toNanos();
    this.nanos = nanos;
    this.read = read;
    this.renewal = new AtomicLong(nanos.getAsLong());
    this.reads = new Batcher<>(name, WAITING, this::readAll);
  }

  /// The values of those keys that have one. What is asked for at the same time is read together.
  public Map<K, V> get(Collection<K> keys) {
    long now = nanos.getAsLong();
    Map<K, V> found = new HashMap<>();
    Set<K> unknown = find(keys, now, found);
    if (!unknown.isEmpty()) {
      found.putAll(reads.settled(unknown));
    }
    renew(now);
    return found;
  }

  /// The same, if it need not be waited for.
  public Optional<Map<K, V>> known(Collection<K> keys) {
    long now = nanos.getAsLong();
    Map<K, V> found = new HashMap<>();
    if (!find(keys, now, found).isEmpty()) {
      return Optional.empty();
    }
    renew(now);
    return Optional.of(found);
  }

  /// Adds what is known and fresh to `found`, and answers the other keys.
  private Set<K> find(Collection<K> keys, long now, Map<K, V> found) {
    Set<K> unknown = new HashSet<>();
    for (K key : keys) {
      Kept<V> known = kept.get(key);
      if (known == null) {
        unknown.add(key);
        continue;
      }
      known.asked = now;
      if (now - known.asOf < age) {
        found.put(key, known.value);
      } else {
        unknown.add(key);
      }
    }
    return unknown;
  }

  private void renew(long now) {
    long due = renewal.get();
    if (now - due < 0 || !renewal.compareAndSet(due, now + age / 2)) {
      return;
    }
    kept.values().removeIf(value -> now - value.asked > age * LATELY);
    List<K> old =
        kept.entrySet().stream()
            .filter(entry -> now - entry.getValue().asOf >= age / 2)
            .map(Map.Entry::getKey)
            .toList();
    if (old.isEmpty()) {
      return;
    }
    try {
      reads.submit(old);
    } catch (QueueFull full) {
      renewal.set(now);
    }
  }

  private List<Map<K, V>> readAll(List<Collection<K>> asked) {
    List<K> keys = asked.stream().flatMap(Collection::stream).distinct().toList();
    Map<K, V> values = new HashMap<>();
    for (int from = 0; from < keys.size(); from += READ_AT_ONCE) {
      values.putAll(readSome(keys.subList(from, Math.min(keys.size(), from + READ_AT_ONCE))));
    }
    return asked.stream().map(some -> of(some, values)).toList();
  }

  private Map<K, V> readSome(List<K> keys) {
    long now = nanos.getAsLong();
    Map<K, V> values = read.apply(keys);
    for (K key : keys) {
      V value = values.get(key);
      if (value == null) {
        kept.remove(key);
      } else {
        keep(key, value, now);
      }
    }
    return values;
  }

  private void keep(K key, V value, long now) {
    Kept<V> before = kept.get(key);
    if (before != null || kept.size() < MOST) {
      kept.put(key, new Kept<>(value, now, before == null ? now : before.asked));
    }
  }

  private static <K, V> Map<K, V> of(Collection<K> keys, Map<K, V> values) {
    Map<K, V> found = new HashMap<>();
    for (K key : keys) {
      V value = values.get(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return found;
  }

  @Override
  public void close() {
    reads.close();
  }
}
