package storehouse.order.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import storehouse.order.OrderDocuments;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.platform.web.Problem;

/// An order for the shopper who holds its access token.
@Singleton
@Path("api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

  private final Orders orders;
  private final OrderDocuments documents;

  @Inject
  public OrderResource(Orders orders, OrderDocuments documents) {
    this.orders = orders;
    this.documents = documents;
  }

  @GET
  @Path("{number}")
  public Response order(
      @PathParam("number") String number, @QueryParam("accessToken") @Nullable String token) {
    OrderView order =
        orders
            .find(number)
            .filter(found -> token != null && isSame(token, found.accessToken()))
            .orElseThrow(
                () ->
                    Problem.notFound("There is no such order, or the link to it is not complete."));
    return Response.ok(documents.document(order))
        .cacheControl(CacheControl.valueOf("no-store"))
        .build();
  }

  private static boolean isSame(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
