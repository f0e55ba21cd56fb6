package storehouse.launcher.bench;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Carts that shoppers fill over HTTP at the moment they are asked for: a cart, two lines, a quote.
final class CartsFilledNow implements CartSource, AutoCloseable {

  private static final int LINES = 2;

  private final Shopper shopper;
  private final List<String> skus;
  private final Queue<String> turnedAway = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failed = new AtomicInteger();

  /// `shop` is an address such as `http://127.0.0.1:8080`; of `skus` there must be two.
  CartsFilledNow(String shop, List<String> skus) {
    this.shopper = new Shopper(shop);
    this.skus = skus;
  }

  @Override
  public String next() throws IOException, InterruptedException {
    String before = turnedAway.poll();
    if (before != null) {
      return before;
    }
    try {
      List<String> wanted =
          ThreadLocalRandom.current()
              .ints(0, skus.size())
              .distinct()
              .limit(LINES)
              .mapToObj(skus::get)
              .toList();
      return shopper.fill(wanted).cart();
    } catch (IOException refused) {
      failed.incrementAndGet();
      throw refused;
    }
  }

  @Override
  public void again(String cart) {
    turnedAway.add(cart);
  }

  /// How many carts could not be filled.
  int failed() {
    return failed.get();
  }

  @Override
  public void close() {
    shopper.close();
  }
}
