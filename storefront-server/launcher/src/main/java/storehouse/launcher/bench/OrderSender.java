package storehouse.launcher.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import storehouse.model.shop.Address;
import storehouse.model.shop.PlaceOrderRequest;

/// Sends orders for prepared carts and counts the answers. Safe for use by several threads.
final class OrderSender implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
  private static final int CREATED = 201;
  private static final int TOO_MANY = 429;
  private static final Address HOME =
      new Address(
          "Erika Muster", "Musterweg 1", null, "Berlin", null, "10115", "DE", "+49 30 1234567");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final URI orders;
  private final String shippingMethod;
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  OrderSender(String shop, String shippingMethod) {
    this.orders = URI.create(shop + "/api/v1/orders");
    this.shippingMethod = shippingMethod;
  }

  /// Places the order of a cart; the cart's id is the idempotency key as well. True when it was
  /// accepted.
  boolean send(String cart) throws InterruptedException {
    PlaceOrderRequest order =
        new PlaceOrderRequest(
            cart,
            "bench@example.test",
            HOME,
            null,
            shippingMethod,
            new PlaceOrderRequest.PaymentChoice("stripe", "tok_ok"),
            null);
    HttpRequest request =
        HttpRequest.newBuilder(orders)
            .timeout(LONGEST_ANSWER)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", cart)
            .POST(BodyPublishers.ofString(json(order)))
            .build();
    try {
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      switch (answer.statusCode()) {
        case CREATED -> accepted.incrementAndGet();
        case TOO_MANY -> turnedAway.incrementAndGet();
        default -> failed.incrementAndGet();
      }
      return answer.statusCode() == CREATED;
    } catch (IOException lost) {
      failed.incrementAndGet();
      return false;
    }
  }

  private static String json(PlaceOrderRequest order) {
    try {
      return JSON.writeValueAsString(order);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  int accepted() {
    return accepted.get();
  }

  Map<String, Integer> answers() {
    return Map.of(
        "accepted", accepted.get(), "turned away", turnedAway.get(), "failed", failed.get());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
