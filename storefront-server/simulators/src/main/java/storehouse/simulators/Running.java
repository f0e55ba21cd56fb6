package storehouse.simulators;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// What has been started, to be ended in the opposite order.
final class Running implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T server) {
    started.push(server);
    return server;
  }

  @Override
  public void close() throws IOException {
    for (var next = started.poll(); next != null; next = started.poll()) {
      try {
        next.close();
      } catch (IOException | RuntimeException ending) {
        throw ending;
      } catch (Exception ending) {
        throw new IOException(ending);
      }
    }
  }
}
