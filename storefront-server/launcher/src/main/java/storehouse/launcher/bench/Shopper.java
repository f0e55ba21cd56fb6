package storehouse.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
  private static final int TOO_MANY = 429;
  private static final Address HOME =
      new Address(
          "Erika Muster", "Musterweg 1", null, "Berlin", null, "10115", "DE", "+49 30 1234567");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + path))
            .timeout(LONGEST_ANSWER)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    headers.forEach(request::header);
    return answer(request.build());
  }

  private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = micros == null ? once(request) : patiently(request, micros);
    if (answer.statusCode() >= 300) {
      throw new Refused(
          request.method()
              + " "
              + request.uri().getPath()
              + ": "
              + answer.statusCode()
              + " "
              + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> once(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> patiently(HttpRequest request, Histogram took)
      throws IOException, InterruptedException {
    long since = System.nanoTime();
    HttpResponse<String> answer = once(request);
    while (answer.statusCode() == TOO_MANY) {
      Thread.sleep(Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(1)));
      answer = once(request);
    }
    took.recordValue((System.nanoTime() - since) / 1_000);
    return answer;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
