package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.order.CancelOrder;
import storehouse.order.CancelResult;
import storehouse.order.Cancellations;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.payment.PaymentStatus;
import storehouse.payment.PaymentView;
import storehouse.payment.Payments;
import storehouse.platform.web.Problem;
import storehouse.storefront.frame.Query;

/// The way back from the bank's page or from a wallet. What the address claims is not believed: the
/// gateway is asked. But whoever left the wallet without agreeing wants this order no more, and is
/// back at the checkout with the cart as it was.
@Singleton
@Path("/checkout/return")
public class ReturnResource {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Orders orders;
  private final Payments payments;
  private final Cancellations cancellations;
  private final Onward onward;

  @Inject
  public ReturnResource(
      Orders orders, Payments payments, Cancellations cancellations, Onward onward) {
    this.orders = orders;
    this.payments = payments;
    this.cancellations = cancellations;
    this.onward = onward;
  }

  /// `proof` is what Adyen has shoppers bring back.
  @GET
  public Response back(
      @QueryParam("number") @Nullable String number,
      @QueryParam("accessToken") @Nullable String accessToken,
      @QueryParam("redirectResult") @Nullable String proof,
      @QueryParam("cancelled") @Nullable String cancelled) {
    OrderView order =
        orders
            .find(number == null ? "" : number)
            .filter(found -> found.accessToken().equals(accessToken))
            .orElseThrow(() -> Problem.notFound("There is no such order."));
    Optional<PaymentView> now =
        proof == null || proof.isEmpty()
            ? payments.refresh(order.id())
            : payments.returned(order.id(), proof);
    boolean waits =
        now.filter(payment -> payment.status() == PaymentStatus.REQUIRES_ACTION).isPresent();
    boolean gaveUp = cancelled != null && payments.wallet(order.gateway()).isPresent();
    return Response.seeOther(waits && gaveUp ? cancelled(order) : onward.page(order)).build();
  }

  private URI cancelled(OrderView order) {
    return switch (cancellations.cancel(CancelOrder.byShopper(order.id()), PATIENCE)) {
      case CancelResult.Cancelled() ->
          URI.create("/checkout" + Query.of("cancelled", order.gateway()));
      case CancelResult.UnderWay(), CancelResult.TooLate() -> onward.page(order);
    };
  }
}
