package storehouse.launcher.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// The two ways to load the shop with orders.
final class OrderLoad {

  private static final int THREADS = 64;
  private static final long HIGHEST_MICROS = 120_000_000;

  private final OrderSender sender;

  OrderLoad(OrderSender sender) {
    this.sender = sender;
  }

  /// As much as the shop takes: new orders follow while fewer than `open` are on their way.
  void saturate(List<String> carts, Duration time, int open, OrderProgress progress)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long end = System.nanoTime() + time.toNanos();
    long before = sender.accepted() - progress.completed();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        threads.submit(
            () -> {
              while (System.nanoTime() < end && next.get() < carts.size()) {
                if (sender.accepted() - before - progress.completed() > open) {
                  LockSupport.parkNanos(1_000_000);
                } else {
                  int cart = next.getAndIncrement();
                  if (cart < carts.size()) {
                    sender.send(carts.get(cart));
                  }
                }
              }
              return null;
            });
      }
    }
  }

  /// A fixed rate whatever the answers do. The time in microseconds until an order was accepted
  /// counts from when it was due, so that a stall of the shop is charged to everyone whom it made
  /// wait.
  Histogram steady(List<String> carts, double perSecond) {
    Histogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < carts.size(); i++) {
        long due = start + (long) (i * 1e9 / perSecond);
        String cart = carts.get(i);
        waitUntil(due);
        threads.submit(
            () -> {
              if (sender.send(cart)) {
                micros.recordValue((System.nanoTime() - due) / 1_000);
              }
              return null;
            });
      }
    }
    return micros;
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
