package storehouse.platform.events;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Supplier;

/// A background loop: runs rounds while there may be more to do, then waits for its bell or for the
/// next poll. A failing round is logged and tried again after a pause.
final class Worker implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Worker.class.getName());
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration SOON = Duration.ofMillis(20);

  private final Thread thread;
  private volatile boolean closed;

  Worker(String name, Signal.Bell bell, Supplier<Round> round) {
    thread = Thread.ofPlatform().daemon().name(name).start(() -> loop(name, bell, round));
  }

  private void loop(String name, Signal.Bell bell, Supplier<Round> round) {
    while (!closed) {
      long seen = bell.count();
      Round found = Round.DONE;
      try {
        found = round.get();
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, name + " failed and will try again", failure);
        seen = bell.count();
      }
      if (found != Round.MORE && !closed) {
        try {
          bell.await(seen, found == Round.DONE ? POLL : SOON);
        } catch (InterruptedException interrupted) {
          return;
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(5_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
