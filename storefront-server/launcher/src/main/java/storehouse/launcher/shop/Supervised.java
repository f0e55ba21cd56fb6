package storehouse.launcher.shop;

import static storehouse.launcher.console.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.process.Child;

/// One part of the shop that is started again when it dies, up to five times in ten minutes: what
/// dies more often will not be cured by another start.
final class Supervised {
  private static final int MOST_RESTARTS = 5;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Part part;
  private final Supplier<Child> starter;
  private final Listener listener;
  private final boolean enduring;
  private final Deque<Instant> restarts = new ArrayDeque<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Child child;

  /// Hears what happens to a part.
  interface Listener {
    void died(Part part, int status);

    void started(Part part, Child child, long sinceNanos);

    void givenUp(Part part, String why);
  }

  /// An `enduring` part is started again however often it dies.
  Supervised(Part part, Supplier<Child> starter, Listener listener, boolean enduring) {
    this.enduring = enduring;
    this.part = part;
    this.starter = starter;
    this.listener = listener;
  }

  /// Starts it for the first time; a failure is the caller's.
  void start() {
    long since = System.nanoTime();
    adopt(starter.get(), since);
  }

  private void adopt(Child started, long since) {
    synchronized (this) {
      child = started;
    }
    if (isStopping()) {
      started.stop(part.grace());
      return;
    }
    listener.started(part, started, since);
    Consumer<Integer> onEnd = status -> Thread.ofVirtual().start(() -> ended(status));
    started.whenEnded().thenAccept(onEnd);
  }

  private void ended(int status) {
    if (isStopping()) {
      return;
    }
    listener.died(part, status);
    String why = text("supervisor.too-often", MOST_RESTARTS);
    while (mayRestart()) {
      long since = System.nanoTime();
      try {
        adopt(starter.get(), since);
        return;
      } catch (StartFailure e) {
        why = String.valueOf(e.getMessage());
      }
    }
    if (!isStopping()) {
      listener.givenUp(part, why);
    }
  }

  private synchronized boolean mayRestart() {
    if (enduring) {
      return !isStopping();
    }
    Instant now = Instant.now();
    restarts.removeIf(at -> at.isBefore(now.minus(WINDOW)));
    if (restarts.size() >= MOST_RESTARTS) {
      return false;
    }
    restarts.add(now);
    // The first comes at once; each further one waits a second longer.
    return !awaitStopping(Duration.ofSeconds(restarts.size() - 1));
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private boolean awaitStopping(Duration time) {
    try {
      return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  synchronized @Nullable Child child() {
    return child;
  }

  /// From now on its end is wanted.
  void expectEnd() {
    stopping.countDown();
  }

  void stop() {
    expectEnd();
    Child running = child();
    if (running != null) {
      running.stop(part.grace());
    }
  }
}
