package storehouse.simulators.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A shop that checks the signature of each webhook as Stripe tells shops to.
final class WebhookShop implements AutoCloseable {
  static final String SECRET = "whsec_test";

  private final HttpServer server;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final AtomicInteger failures;

  private WebhookShop(HttpServer server, int failures) {
    this.server = server;
    this.failures = new AtomicInteger(failures);
  }

  /// @param times how many of the first webhooks are answered with 500
  static WebhookShop thatFails(int times) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var shop = new WebhookShop(HttpServer.create(address, 0), times);
    shop.server.createContext("/api/v1/webhooks/stripe", shop::take);
    shop.server.start();
    return shop;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var payload = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
      if (failures.getAndDecrement() > 0) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      events.add(Webhook.constructEvent(payload, signature, SECRET));
      exchange.sendResponseHeaders(200, -1);
    } catch (SignatureVerificationException forged) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The next event, or a failure after ten seconds.
  Event next() throws InterruptedException {
    var event = events.poll(10, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("No webhook came");
    }
    return event;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
