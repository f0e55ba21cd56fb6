package storehouse.storefront.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import storehouse.identity.Shoppers;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.platform.web.Problem;
import storehouse.storefront.frame.Visitor;

/// Lets those see an order who hold its access token, and the shopper who is signed in and placed
/// it.
@Singleton
public final class OrderAccess {

  private final Orders orders;
  private final Shoppers shoppers;

  @Inject
  public OrderAccess(Orders orders, Shoppers shoppers) {
    this.orders = orders;
    this.shoppers = shoppers;
  }

  /// The order; who may not see it hears the same as when there is none.
  public OrderView order(String number, Visitor visitor) {
    return orders
        .find(number)
        .filter(found -> mayBeSeen(found, visitor))
        .orElseThrow(
            () -> Problem.notFound("There is no such order, or the link to it is not complete."));
  }

  private boolean mayBeSeen(OrderView order, Visitor visitor) {
    if (isSame(visitor.query("accessToken"), order.accessToken())) {
      return true;
    }
    String owner = order.shopperId();
    return owner != null
        && visitor
            .sessionToken()
            .flatMap(shoppers::shopper)
            .filter(shopper -> shopper.id().equals(owner))
            .isPresent();
  }

  private static boolean isSame(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
