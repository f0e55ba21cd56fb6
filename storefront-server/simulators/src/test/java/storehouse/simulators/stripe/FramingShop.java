package storehouse.simulators.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import storehouse.simulators.http.Form;

/// A shop on an origin of its own that has the card fields in its checkout, under a strict policy.
final class FramingShop implements AutoCloseable {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Checkout</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <script src="%1$s/elements/card.js" defer></script></head><body>
      <form method="post" action="/orders"><h1>Payment</h1>
      <label>Name <input name="name" value="Ada"></label>
      <input type="hidden" name="paymentToken">
      <div data-card-fields data-title="Card details"></div>
      <p data-card-error role="alert" hidden></p>
      <button name="action" value="pay" data-card-submit>Pay</button>
      <button name="action" value="later" data-card-skip>Save for later</button>
      </form></body></html>
      """;

  private final HttpServer server;
  private final BlockingQueue<Form> orders = new LinkedBlockingQueue<>();

  private FramingShop(HttpServer server) {
    this.server = server;
  }

  static FramingShop open(URI gateway) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var shop = new FramingShop(HttpServer.create(address, 0));
    var policy =
        "default-src 'self'; script-src 'self' %1$s; frame-src %1$s; style-src 'self'"
            .formatted(gateway);
    shop.server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
              var body = exchange.getRequestBody().readAllBytes();
              shop.orders.add(Form.parse(new String(body, UTF_8)));
            }
            var page = PAGE.formatted(gateway).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
        });
    shop.server.start();
    return shop;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/checkout";
  }

  /// The next order that a shopper sends, or a failure after ten seconds.
  Form nextOrder() throws InterruptedException {
    var order = orders.poll(10, TimeUnit.SECONDS);
    if (order == null) {
      throw new AssertionError("No order came");
    }
    return order;
  }

  boolean hasOrders() {
    return !orders.isEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
