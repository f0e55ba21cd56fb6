package storehouse.platform.events;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes that relay or inbox worker of this node for which something was committed, so that nobody
/// polls hard. It is a hint only: what it misses, such as the work of other nodes, is found by the
/// next poll.
@Singleton
public final class Signal {

  private final Map<String, Bell> bells = new ConcurrentHashMap<>();

  /// The bell of one worker.
  Bell of(String worker) {
    return bells.computeIfAbsent(worker, name -> new Bell());
  }

  /// Rung by whoever has work, heard by one worker.
  static final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long count;

    void ring() {
      lock.lock();
      try {
        count++;
        rung.signalAll();
      } finally {
        lock.unlock();
      }
    }

    long count() {
      lock.lock();
      try {
        return count;
      } finally {
        lock.unlock();
      }
    }

    /// Waits until the count differs from `seen`, at most this long.
    void await(long seen, Duration atMost) throws InterruptedException {
      lock.lock();
      try {
        long nanos = atMost.toNanos();
        while (count == seen && nanos > 0) {
          nanos = rung.awaitNanos(nanos);
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
