package storehouse.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;
import storehouse.model.shop.PlaceOrderRequest;
import storehouse.model.shop.QuoteRequest;

/// Someone who buys through the public API, as the storefront's own pages would.
public final class Shopper implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOO_MANY = 429;
  private static final Address HOME =
      new Address(
          "Erika Muster", "Musterweg 1", null, "Berlin", null, "10115", "DE", "+49 30 1234567");

  private final LoadClient client = new LoadClient();
  private final String api;
  private final @Nullable Histogram micros;

  /// `shop` is an address such as `http://127.0.0.1:8080`.
  public Shopper(String shop) {
    this.api = shop + "/api/v1";
    this.micros = null;
  }

  /// Somebody who waits and tries again when the shop has too much to do. How long each step took
  /// with that is written down.
  Shopper(String shop, Histogram micros) {
    this.api = shop + "/api/v1";
    this.micros = micros;
  }

  /// An answer that was no success.
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /// What an order came to; `status` is `PENDING` when it was not settled within the wait.
  public record Bought(String number, String status) {}

  /// A cart that was quoted, and the shipping method that was offered first.
  record Filled(String cart, String shippingMethod) {}

  /// A cart, a line for each, and a quote.
  Filled fill(List<String> skus) throws IOException, InterruptedException {
    String cart = send("POST", "/carts", Map.of(), Map.of()).path("id").asText();
    for (String sku : skus) {
      send("PUT", "/carts/" + cart + "/lines/" + sku, Map.of("quantity", 1), Map.of());
    }
    JsonNode quote =
        send("POST", "/carts/" + cart + "/quote", new QuoteRequest(HOME, null), Map.of());
    return new Filled(cart, quote.path("shippingOptions").path(0).path("code").asText());
  }

  /// A whole checkout: a cart, one line, a quote, and an order that is waited for.
  public Bought buy(String sku, String paymentToken) throws IOException, InterruptedException {
    Filled filled = fill(List.of(sku));
    PlaceOrderRequest order =
        new PlaceOrderRequest(
            filled.cart(),
            "bench@example.test",
            HOME,
            null,
            filled.shippingMethod(),
            new PlaceOrderRequest.PaymentChoice("stripe", paymentToken),
            null);
    String key = UUID.randomUUID().toString();
    JsonNode placed =
        send("POST", "/orders", order, Map.of("Idempotency-Key", key, "Prefer", "wait=30"));
    return new Bought(placed.path("number").asText(), placed.path("status").asText());
  }

  private JsonNode send(String method, String path, Object body, Map<String, String> headers)
      throws IOException, InterruptedException {
    String json = JSON.writeValueAsString(body);
    Request request = () -> client.send(method, URI.create(api + path), headers, json);
    LoadClient.Reply answer = micros == null ? request.send() : patiently(request, micros);
    if (answer.status() >= 300) {
      throw new Refused(method + " " + path + ": " + answer.status() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private interface Request {
    LoadClient.Reply send() throws IOException;
  }

  private static LoadClient.Reply patiently(Request request, Histogram took)
      throws IOException, InterruptedException {
    long since = System.nanoTime();
    LoadClient.Reply answer = request.send();
    while (answer.status() == TOO_MANY) {
      Thread.sleep(answer.retryAfter().orElse(Duration.ofSeconds(1)));
      answer = request.send();
    }
    took.recordValue((System.nanoTime() - since) / 1_000);
    return answer;
  }

  @Override
  public void close() {
    client.close();
  }
}
