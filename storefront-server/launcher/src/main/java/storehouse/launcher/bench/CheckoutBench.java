package storehouse.launcher.bench;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;

/// Whole checkouts per second of a closed loop: each of eight shoppers starts the next one when the
/// last was settled. The baseline is one shopper alone, in the same run.
public final class CheckoutBench {
  private static final int SHOPPERS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration BASELINE = Duration.ofSeconds(15);
  private static final Duration MEASURED = Duration.ofSeconds(30);

  private static final String LIMITED = "too-many-requests";

  private final String shop;
  private final Progress progress;

  public CheckoutBench(String shop, Progress progress) {
    this.shop = shop;
    this.progress = progress;
  }

  public void run() {
    try (Shopper scout = new Shopper(shop)) {
      List<String> skus = scout.offers();
      if (skus.isEmpty()) {
        throw new StartFailure(text("bench.nothing-to-buy"));
      }
      progress.now(text("bench.warming-up"));
      loop(SHOPPERS, WARM_UP, skus);
      report(text("bench.baseline"), loop(1, BASELINE, skus), BASELINE);
      report(text("bench.shoppers", SHOPPERS), loop(SHOPPERS, MEASURED, skus), MEASURED);
    } catch (IOException e) {
      throw new StartFailure(text("bench.failed", e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  /// How long each settled checkout took, and how many were not.
  private record Laps(List<Long> nanos, int refused, String lastRefusal) {}

  private Laps loop(int shoppers, Duration time, List<String> skus) {
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    List<String> refusals = Collections.synchronizedList(new ArrayList<>());
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(shoppers)) {
      for (int i = 0; i < shoppers; i++) {
        threads.execute(() -> shop(end, skus, nanos, refusals));
      }
    }
    if (refusals.stream().anyMatch(refusal -> refusal.contains(LIMITED))) {
      throw new StartFailure(text("bench.limited"));
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    return new Laps(sorted, refusals.size(), refusals.isEmpty() ? "" : refusals.getLast());
  }

  private void shop(long end, List<String> skus, List<Long> nanos, List<String> refusals) {
    try (Shopper shopper = new Shopper(shop)) {
      while (System.nanoTime() < end) {
        String sku = skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
        long since = System.nanoTime();
        try {
          Shopper.Bought bought = shopper.buy(sku, "tok_ok");
          if (bought.status().equals("CONFIRMED")) {
            nanos.add(System.nanoTime() - since);
          } else {
            refusals.add(bought.number() + " is " + bought.status());
          }
        } catch (IOException e) {
          String refusal = String.valueOf(e.getMessage());
          refusals.add(refusal);
          if (refusal.contains(LIMITED)) {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void report(String name, Laps laps, Duration time) {
    double perSecond = laps.nanos().size() / (double) time.toSeconds();
    progress.line(
        String.format(
            Locale.ROOT,
            "  %-16s %7.1f checkouts/s   p50 %6.0f ms   p95 %6.0f ms   %d refused",
            name,
            perSecond,
            percentile(laps.nanos(), 50),
            percentile(laps.nanos(), 95),
            laps.refused()));
    if (laps.refused() > 0) {
      progress.line(text("bench.last-refusal", laps.lastRefusal()));
    }
  }

  private static double percentile(List<Long> sorted, int percent) {
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    int index = Math.min(sorted.size() - 1, sorted.size() * percent / 100);
    return sorted.get(index) / 1e6;
  }
}
