package storehouse.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A client of the shop's public API, and of the staff's as `admin`.
final class ShopClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private @Nullable String token;

  ShopClient(String base) {
    this.base = base;
  }

  /// An answer: its status, and its body as JSON (a missing node when there is none).
  record Answer(int status, JsonNode body) {}

  /// An order as a client wants it; a repeat uses the same key.
  record Wish(String cartId, String email, String paymentToken, String key) {}

  /// Puts one article into a new cart, ready to be ordered.
  Wish wish(String sku, int quantity, String email, String paymentToken) {
    String cart = call("POST", "/api/v1/carts", "{}").body().path("id").asText();
    Answer put =
        call(
            "PUT",
            "/api/v1/carts/" + cart + "/lines/" + sku,
            JSON.createObjectNode().put("quantity", quantity).toString());
    if (put.status() != 200) {
      throw new IllegalStateException("The cart refused " + sku + ": " + put);
    }
    return new Wish(cart, email, paymentToken, UUID.randomUUID().toString());
  }

  /// Places the order and waits until it is settled, at most so many seconds.
  Answer order(Wish wish, int waitSeconds) {
    HttpRequest.Builder request =
        request("POST", "/api/v1/orders", body(wish).toString())
            .header("Idempotency-Key", wish.key());
    if (waitSeconds > 0) {
      request.header("Prefer", "wait=" + waitSeconds);
    }
    return send(request);
  }

  /// What is sent to order it.
  static ObjectNode body(Wish wish) {
    ObjectNode body = JSON.createObjectNode();
    body.put("cartId", wish.cartId()).put("email", wish.email()).put("shippingMethod", "standard");
    body.putObject("shippingAddress")
        .put("name", "Ada Test")
        .put("line1", "Unter den Linden 1")
        .put("city", "Berlin")
        .put("postalCode", "10117")
        .put("country", "DE");
    body.putObject("payment").put("gateway", "stripe").put("token", wish.paymentToken());
    return body;
  }

  /// The order as its shopper sees it.
  JsonNode order(String number, String accessToken) {
    return call("GET", "/api/v1/orders/" + number + "?accessToken=" + accessToken, null).body();
  }

  /// Units that can be promised, over all warehouses.
  long available(String sku) {
    long available = 0;
    for (JsonNode level : staff("GET", "/api/backoffice/v1/stock/" + sku, null).body()) {
      available += level.path("available").asLong();
    }
    return available;
  }

  void receive(String sku, String warehouse, int quantity) {
    String receipts =
        JSON.createArrayNode()
            .add(
                JSON.createObjectNode()
                    .put("sku", sku)
                    .put("warehouse", warehouse)
                    .put("quantity", quantity)
                    .put("reference", UUID.randomUUID().toString()))
            .toString();
    requireDone(staff("POST", "/api/backoffice/v1/stock/receipts", receipts));
  }

  void acceptOrders(String warehouse, boolean accepting) {
    requireDone(
        staff(
            "PUT",
            "/api/backoffice/v1/warehouses/" + warehouse,
            JSON.createObjectNode()
                .put("acceptingOrders", accepting)
                .put("reason", "scenario")
                .toString()));
  }

  void importProducts(String csv) {
    Answer started =
        send(
            authorised(request("POST", "/api/backoffice/v1/imports?format=shopify&name=goods", csv))
                .setHeader("Content-Type", "text/csv"));
    requireDone(started);
    String path = "/api/backoffice/v1/imports/" + started.body().path("id").asText();
    Eventually.until(
        "the goods are imported",
        Duration.ofMinutes(2),
        () -> staff("GET", path, null).body().path("state").asText().equals("DONE"));
  }

  Answer staff(String method, String path, @Nullable String body) {
    return send(authorised(request(method, path, body)));
  }

  Answer call(String method, String path, @Nullable String body) {
    return send(request(method, path, body));
  }

  /// What is at this address, as text of this type.
  String text(String path, String type) {
    try {
      return http.send(
              request("GET", path, null).setHeader("Accept", type).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the shop", interrupted);
    }
  }

  private HttpRequest.Builder authorised(HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token());
  }

  private synchronized String token() {
    if (token == null) {
      String credentials = "{\"username\":\"admin\",\"password\":\"storehouse-demo\"}";
      token =
          call("POST", "/api/backoffice/v1/auth/token", credentials).body().path("token").asText();
    }
    return token;
  }

  private HttpRequest.Builder request(String method, String path, @Nullable String body) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(LONGEST)
        .header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the shop", interrupted);
    }
  }

  private static void requireDone(Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException("The shop refused: " + answer);
    }
  }
}
