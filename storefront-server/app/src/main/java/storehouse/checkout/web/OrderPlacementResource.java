package storehouse.checkout.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.checkout.Checkout;
import storehouse.checkout.PlaceOrder;
import storehouse.checkout.PlaceOrderResult;
import storehouse.identity.ShopperView;
import storehouse.identity.Shoppers;
import storehouse.model.Money;
import storehouse.model.shop.PlaceOrderRequest;
import storehouse.model.shop.PlacedOrder;
import storehouse.model.shop.Price;
import storehouse.order.OrderDocuments;
import storehouse.order.OrderView;
import storehouse.platform.batch.QueueFull;
import storehouse.platform.web.Problem;

/// `POST /api/v1/orders`.
@Singleton
@Path(OrderPlacementResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrderPlacementResource {

  static final String PATH = "/api/v1/orders";
  static final String KEY = "Idempotency-Key";
  static final String PREFER = "Prefer";
  static final String SESSION = "session";

  private static final Pattern WAIT = Pattern.compile("\\bwait=(\\d{1,3})\\b");
  private static final int MAX_WAIT_SECONDS = 30;
  private static final int MAX_KEY_LENGTH = 200;
  private static final Duration LAST_UNITS = Duration.ofSeconds(3);

  private final Checkout checkout;
  private final OrderDocuments documents;
  private final Shoppers shoppers;

  @Inject
  public OrderPlacementResource(Checkout checkout, OrderDocuments documents, Shoppers shoppers) {
    this.checkout = checkout;
    this.documents = documents;
    this.shoppers = shoppers;
  }

  /// An accepted order: where it is from now on, and how it looks now.
  record Placed(String number, PlacedOrder document) {

    String path() {
      return PATH + "/" + number;
    }
  }

  /// Accepts an order: 201 means that it is durable. With `Prefer: wait=N` the answer waits until
  /// the order leaves PENDING or needs an action of the shopper.
  @POST
  public Response place(
      @Nullable PlaceOrderRequest request,
      @HeaderParam(KEY) @Nullable String key,
      @HeaderParam(PREFER) @Nullable String prefer,
      @CookieParam(SESSION) @Nullable String session) {
    Placed placed = placed(request, key, prefer, session);
    return Response.created(URI.create(placed.path()))
        .entity(placed.document())
        .cacheControl(CacheControl.valueOf("no-store"))
        .build();
  }

  Placed placed(
      @Nullable PlaceOrderRequest request,
      @Nullable String key,
      @Nullable String prefer,
      @Nullable String session) {
    if (key == null || key.isBlank() || key.length() > MAX_KEY_LENGTH) {
      throw Problem.badRequest(
          "Send the header Idempotency-Key: one new value of at most "
              + MAX_KEY_LENGTH
              + " characters per order, the same for each repeat.");
    }
    if (request == null || request.payment() == null) {
      throw Problem.badRequest("Send the order as JSON with cart, address and payment.");
    }
    try {
      return answer(checkout.place(command(request, shopper(session)), key), wait(prefer));
    } catch (QueueFull full) {
      throw Problem.busy(
          "shop-busy",
          "More orders are coming in than can be taken. Nothing was ordered; try again in a moment.",
          Duration.ofSeconds(1));
    }
  }

  /// Whoever is signed in orders as themselves; everybody else as a guest.
  private @Nullable String shopper(@Nullable String session) {
    return session == null || session.isBlank()
        ? null
        : shoppers.shopper(session).map(ShopperView::id).orElse(null);
  }

  private static PlaceOrder command(PlaceOrderRequest request, @Nullable String shopperId) {
    return new PlaceOrder(
        request.cartId(),
        request.email(),
        request.shippingAddress(),
        request.billingAddress(),
        request.shippingMethod(),
        request.payment().gateway(),
        request.payment().token(),
        expectedTotal(request.expectedTotal()),
        shopperId);
  }

  private static @Nullable Money expectedTotal(@Nullable Price total) {
    if (total == null) {
      return null;
    }
    try {
      return Money.of(total.minorUnits(), Objects.requireNonNullElse(total.currency(), ""));
    } catch (IllegalArgumentException unknown) {
      throw Problem.badRequest(
          "The expectedTotal needs minorUnits and a currency by its ISO 4217 code, such as EUR.");
    }
  }

  private Placed answer(PlaceOrderResult result, Duration wait) {
    return switch (result) {
      case PlaceOrderResult.Placed(OrderView order) ->
          new Placed(
              order.number(),
              wait.isZero()
                  ? OrderDocuments.accepted(order)
                  : documents.placed(checkout.awaitSettled(order.number(), wait)));
      case PlaceOrderResult.Repeated(String number, String _) ->
          new Placed(number, documents.placed(checkout.awaitSettled(number, wait)));
      case PlaceOrderResult.TotalChanged(Money now) ->
          throw Problem.conflict(
              "total-changed",
              "The total is now " + now.minorUnits() + " " + now.currency() + " (minor units).");
      case PlaceOrderResult.Invalid(Map<String, String> problems) ->
          throw Problem.invalid("order-invalid", sentence(problems));
      case PlaceOrderResult.SoldOut(List<String> articles) ->
          throw Problem.conflict("sold-out", "Sold out: " + String.join(", ", articles) + ".");
      case PlaceOrderResult.LastUnitsTaken(List<String> articles) ->
          throw Problem.busy(
              "last-units-taken",
              "Others are just buying the last units of "
                  + String.join(", ", articles)
                  + ". Some may come back: try again in a moment.",
              LAST_UNITS);
      case PlaceOrderResult.CartEmpty() ->
          throw Problem.invalid("cart-empty", "The cart is empty, or it was ordered already.");
      case PlaceOrderResult.KeyReused() ->
          throw Problem.invalid(
              "idempotency-key-reused", "This Idempotency-Key belongs to another request.");
      case PlaceOrderResult.InFlight() ->
          throw Problem.conflict(
              "in-flight", "The same request is being carried out right now. Repeat it later.");
    };
  }

  private static String sentence(Map<String, String> problems) {
    return problems.entrySet().stream()
        .map(problem -> problem.getKey() + " is " + problem.getValue())
        .collect(Collectors.joining(", ", "Please check the order: ", "."));
  }

  private static Duration wait(@Nullable String prefer) {
    Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
    return wait.find()
        ? Duration.ofSeconds(Math.min(MAX_WAIT_SECONDS, Integer.parseInt(wait.group(1))))
        : Duration.ZERO;
  }
}
