package storehouse.simulators.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import storehouse.simulators.http.Json;

/// A shop that keeps each webhook as it came.
final class VerifyingShop implements AutoCloseable {
  private final HttpServer server;
  private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private final List<Delivery> passedOver = new ArrayList<>();
  private final AtomicInteger failures;

  private VerifyingShop(HttpServer server, int failures) {
    this.server = server;
    this.failures = new AtomicInteger(failures);
  }

  record Delivery(Headers headers, String body) {
    String header(String name) {
      var value = headers.getFirst("PAYPAL-" + name);
      if (value == null) {
        throw new AssertionError("No header " + name);
      }
      return value;
    }

    boolean is(String type) {
      return event().path("event_type").asText().equals(type);
    }

    JsonNode event() {
      return Json.parse(body);
    }
  }

  /// @param times how many of the first webhooks are answered with 500
  static VerifyingShop thatFails(int times) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var shop = new VerifyingShop(HttpServer.create(address, 0), times);
    shop.server.createContext("/api/v1/webhooks/paypal", shop::take);
    shop.server.start();
    return shop;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (failures.getAndDecrement() > 0) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      deliveries.add(new Delivery(exchange.getRequestHeaders(), body));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The first webhook of this type that nobody has asked for yet, or a failure after ten seconds.
  Delivery next(String type) throws InterruptedException {
    var known = passedOver.stream().filter(delivery -> delivery.is(type)).findFirst();
    if (known.isPresent()) {
      passedOver.remove(known.get());
      return known.get();
    }
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (true) {
      var delivery = deliveries.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (delivery == null) {
        throw new AssertionError("No webhook " + type + " came");
      }
      if (delivery.is(type)) {
        return delivery;
      }
      passedOver.add(delivery);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
