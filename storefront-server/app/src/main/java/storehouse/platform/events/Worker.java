package storehouse.platform.events;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;

/// A background loop: works while there is something to do, then waits for a signal with growing
/// pauses. A failing round is logged and tried again after a pause.
final class Worker implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Worker.class.getName());

  private final Thread thread;
  private volatile boolean closed;

  Worker(String name, Signal signal, BooleanSupplier round) {
    thread = Thread.ofVirtual().name(name).start(() -> loop(name, signal, round));
  }

  private void loop(String name, Signal signal, BooleanSupplier round) {
    int idle = 0;
    while (!closed) {
      long seen = signal.count();
      boolean worked = false;
      try {
        worked = round.getAsBoolean();
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, name + " failed and will try again", failure);
        idle = 7;
      }
      idle = worked ? 0 : idle + 1;
      if (!worked && !closed) {
        try {
          signal.await(seen, Signal.pause(idle));
        } catch (InterruptedException interrupted) {
          return;
        }
        idle = signal.count() == seen ? idle : 0;
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
