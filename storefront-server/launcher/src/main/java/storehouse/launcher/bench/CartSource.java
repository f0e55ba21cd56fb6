package storehouse.launcher.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Where the carts of a load come from. Safe for use by several threads.
interface CartSource {

  /// The id of a filled cart; null when there are no more.
  @Nullable String next() throws IOException, InterruptedException;

  /// A cart whose order was turned away comes back.
  void again(String cart);

  /// Carts that are there already.
  static CartSource prepared(Collection<String> carts) {
    Queue<String> left = new ConcurrentLinkedQueue<>(carts);
    return new CartSource() {
      @Override
      public @Nullable String next() {
        return left.poll();
      }

      @Override
      public void again(String cart) {
        left.add(cart);
      }
    };
  }
}
