package storehouse.platform.retention;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import storehouse.platform.Background;

/// Deletes what has expired, once an hour, in small transactions with a breath between them.
@Singleton
public final class Sweeper implements Background {

  private static final Logger LOG = System.getLogger(Sweeper.class.getName());
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final Duration BREATH = Duration.ofMillis(50);

  private final List<Expiring> expiring;
  private final Thread thread = Thread.ofPlatform().daemon().name("sweeper").unstarted(this::loop);

  @Inject
  Sweeper(Instance<Expiring> expiring) {
    this.expiring = expiring.stream().toList();
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void loop() {
    try {
      while (true) {
        for (Expiring rows : expiring) {
          sweep(rows);
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sweep(Expiring rows) throws InterruptedException {
    try {
      while (rows.deleteSome()) {
        Thread.sleep(BREATH);
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Not deleted this time: " + rows.what(), failure);
    }
  }
}
