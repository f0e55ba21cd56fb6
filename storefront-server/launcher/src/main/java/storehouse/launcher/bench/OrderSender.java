package storehouse.launcher.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import storehouse.model.shop.Address;
import storehouse.model.shop.PlaceOrderRequest;

/// Sends orders for prepared carts and counts the answers. Safe for use by several threads.
public final class OrderSender implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CREATED = 201;
  private static final int TOO_MANY = 429;
  private static final String PROBLEM = "application/problem+json";
  private static final Address HOME =
      new Address(
          "Erika Muster", "Musterweg 1", null, "Berlin", null, "10115", "DE", "+49 30 1234567");

  private final LoadClient client = new LoadClient();
  private final URI orders;
  private final String shippingMethod;
  private final List<String> gateways;
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger bare = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();

  public OrderSender(String shop, String shippingMethod) {
    this(shop, shippingMethod, List.of("stripe"));
  }

  /// `gateways` are those that the orders are paid on, about as many on each.
  OrderSender(String shop, String shippingMethod, List<String> gateways) {
    this.orders = URI.create(shop + "/api/v1/orders");
    this.shippingMethod = shippingMethod;
    this.gateways = List.copyOf(gateways);
  }

  /// What the shop said; `status` is 0 when no answer came.
  public record Answer(int status, Optional<Duration> retryAfter, String body) {

    static final Answer NONE = new Answer(0, Optional.empty(), "");

    public boolean isAccepted() {
      return status == CREATED;
    }

    public boolean isTurnedAway() {
      return status == TOO_MANY;
    }

    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        return JSON.missingNode();
      }
    }
  }

  /// Places the order of a cart; the cart's id is the idempotency key as well.
  public Answer send(String cart) {
    return send(cart, "tok_ok");
  }

  public Answer send(String cart, String paymentToken) {
    PlaceOrderRequest order =
        new PlaceOrderRequest(
            cart,
            "bench@example.test",
            HOME,
            null,
            shippingMethod,
            new PlaceOrderRequest.PaymentChoice(gateway(cart), paymentToken),
            null);
    try {
      return counted(client.send("POST", orders, Map.of("Idempotency-Key", cart), json(order)));
    } catch (IOException lost) {
      failed.incrementAndGet();
      return Answer.NONE;
    }
  }

  /// The same each time a cart is sent.
  private String gateway(String cart) {
    return gateways.get(Math.floorMod(cart.hashCode(), gateways.size()));
  }

  /// How the order stands; an empty status when the shop does not say.
  String status(String number, String accessToken) {
    try {
      LoadClient.Reply answer =
          client.get(URI.create(orders + "/" + number + "?accessToken=" + accessToken));
      return answer.status() == 200 ? JSON.readTree(answer.body()).path("status").asText() : "";
    } catch (IOException lost) {
      return "";
    }
  }

  private Answer counted(LoadClient.Reply answer) {
    switch (answer.status()) {
      case CREATED -> accepted.incrementAndGet();
      case TOO_MANY -> {
        turnedAway.incrementAndGet();
        if (answer.retryAfter().isEmpty() || !answer.type().startsWith(PROBLEM)) {
          bare.incrementAndGet();
        }
      }
      default -> failed.incrementAndGet();
    }
    return new Answer(answer.status(), answer.retryAfter(), answer.body());
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

  int turnedAway() {
    return turnedAway.get();
  }

  /// Those turned away without being told when to come back, or not by a problem.
  int turnedAwayBare() {
    return bare.get();
  }

  /// Answers that were neither 201 nor 429, and requests without an answer.
  int failed() {
    return failed.get();
  }

  Map<String, Integer> answers() {
    return Map.of(
        "accepted", accepted.get(), "turned away", turnedAway.get(), "failed", failed.get());
  }

  @Override
  public void close() {
    client.close();
  }
}
