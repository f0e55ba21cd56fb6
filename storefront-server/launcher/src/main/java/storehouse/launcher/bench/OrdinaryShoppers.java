package storehouse.launcher.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// A few people who buy something else while a crowd is in the shop.
final class OrdinaryShoppers implements AutoCloseable {

  private static final int SHOPPERS = 4;
  private static final long HIGHEST_MICROS = 300_000_000;

  private final Histogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
  private final AtomicBoolean shopping = new AtomicBoolean(true);
  private final AtomicInteger bought = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();

  OrdinaryShoppers(String shop, List<String> skus) {
    for (int i = 0; i < SHOPPERS; i++) {
      threads.add(Thread.ofVirtual().start(() -> keepShopping(shop, skus)));
    }
  }

  private void keepShopping(String shop, List<String> skus) {
    try (Shopper shopper = new Shopper(shop, micros)) {
      while (shopping.get()) {
        try {
          String sku = skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
          if (shopper.buy(sku, "tok_ok").status().equals("CONFIRMED")) {
            bought.incrementAndGet();
          }
        } catch (IOException theShopIsAway) {
          Thread.sleep(100);
        }
      }
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  /// How long each of their steps took (cart, line, quote, order until it was confirmed).
  Histogram micros() {
    return micros;
  }

  int bought() {
    return bought.get();
  }

  @Override
  public void close() throws InterruptedException {
    shopping.set(false);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
