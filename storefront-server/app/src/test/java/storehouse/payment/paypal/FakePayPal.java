package storehouse.payment.paypal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server that answers as a test wants.
final class FakePayPal implements AutoCloseable {

  static final String WEBHOOK_ID = "8PV16905TY216884F";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private FakePayPal(HttpServer server) {
    this.server = server;
  }

  static FakePayPal open() throws IOException {
    FakePayPal fake =
        new FakePayPal(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256));
    fake.server.setExecutor(fake.threads);
    fake.server.start();
    return fake;
  }

  void on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.add(path);
          handler.handle(exchange);
        });
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /// How often this was asked for.
  long asked(String path) {
    return asked.stream().filter(path::equals).count();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  PayPalSettings settings() {
    return new PayPalSettings(
        url(), "client", "secret", List.of(WEBHOOK_ID), Set.of("127.0.0.1"), Duration.ofSeconds(3));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
