package storehouse.payment.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import storehouse.payment.gateway.webhook.WebhookRequest;
import storehouse.payment.web.WebhookTaker;
import storehouse.platform.web.Problem;

/// Where the gateway reaches the shop.
final class ShopDoor implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WebhookTaker taker;

  ShopDoor(WebhookTaker taker) throws IOException {
    this.taker = taker;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    server.setExecutor(threads);
    server.createContext("/api/v1/webhooks/", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      taker.take(
          path.substring(path.lastIndexOf('/') + 1),
          new WebhookRequest(exchange.getRequestHeaders()::getFirst, body));
      exchange.sendResponseHeaders(204, -1);
    } catch (Problem refused) {
      exchange.sendResponseHeaders(refused.status(), -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
