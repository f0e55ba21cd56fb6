package storehouse.inventory.backorders;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import storehouse.inventory.books.StockBook;
import storehouse.platform.Background;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Releases pre-ordered articles on their day (UTC): those who wait get what is there in the same
/// transaction, before anybody else can. It also looks again after everybody who waits, because a
/// warehouse that opens brings units without moving any.
@Singleton
public final class Releases implements Background {

  private static final Logger LOG = System.getLogger(Releases.class.getName());
  private static final int PAUSE_MILLIS = 5_000;
  private static final int AT_ONCE = 100;

  private final Store store;
  private final StockBook book;
  private final Thread thread = Thread.ofPlatform().daemon().name("releases").unstarted(this::loop);

  @Inject
  public Releases(Stores stores, StockBook book) {
    this.store = stores.of(StoreName.INVENTORY);
    this.book = book;
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
        try {
          releaseDue();
          serveAll();
        } catch (RuntimeException failure) {
          LOG.log(Level.WARNING, "Releases are tried again soon", failure);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Answers how many articles it released.
  public int releaseDue() {
    LocalDate today = LocalDate.ofInstant(book.now(), ZoneOffset.UTC);
    int released = 0;
    while (true) {
      List<String> due = store.read(tx -> PolicyRows.due(tx.connection(), today, AT_ONCE));
      for (String sku : due) {
        released += release(sku, today) ? 1 : 0;
      }
      if (due.size() < AT_ONCE) {
        return released;
      }
    }
  }

  private boolean release(String sku, LocalDate today) {
    return store.write(
        tx -> {
          boolean first = PolicyRows.release(tx.connection(), sku, today);
          if (first) {
            book.free(tx, List.of(sku));
          }
          return first;
        });
  }

  /// Gives what is free to those who wait for it.
  public void serveAll() {
    String after = "";
    List<String> some;
    do {
      String last = after;
      some = store.read(tx -> PolicyRows.waitedFor(tx.connection(), last, AT_ONCE));
      some.forEach(sku -> store.run(tx -> book.serve(tx, sku)));
      after = some.isEmpty() ? "" : some.getLast();
    } while (some.size() == AT_ONCE);
  }
}
