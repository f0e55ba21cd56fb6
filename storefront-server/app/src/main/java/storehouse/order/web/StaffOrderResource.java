package storehouse.order.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.OrderSummary;
import storehouse.model.backoffice.SagaView;
import storehouse.model.shop.Price;
import storehouse.order.OrderDocuments;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.platform.saga.SagaHistory;
import storehouse.platform.saga.SagaSummary;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Orders and their sagas for staff.
@Singleton
@Path("api/backoffice/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles({"support", "finance", "packer", "admin"})
public class StaffOrderResource {

  private static final int MAX_ORDERS = 100;

  private final Orders orders;
  private final OrderDocuments documents;

  @Inject
  public StaffOrderResource(Orders orders, OrderDocuments documents) {
    this.orders = orders;
    this.documents = documents;
  }

  /// By number, e-mail or SKU; the newest orders when nothing is asked.
  @GET
  public Map<String, List<OrderSummary>> search(@QueryParam("q") @DefaultValue("") String query) {
    return Map.of("items", orders.search(query, MAX_ORDERS).stream().map(this::summary).toList());
  }

  @GET
  @Path("{number}")
  public OrderDetail order(@PathParam("number") String number) {
    OrderView order =
        orders.find(number).orElseThrow(() -> Problem.notFound("There is no order " + number));
    return new OrderDetail(
        documents.document(order),
        order.email(),
        orders.saga(order.id()).stream().map(StaffOrderResource::saga).toList());
  }

  private OrderSummary summary(OrderView order) {
    return new OrderSummary(
        order.number(),
        order.status().name(),
        documents.paymentStatus(order),
        order.email(),
        new Price(
            order.amounts().total().minorUnits(),
            order.amounts().total().currency().getCurrencyCode()),
        order.placedAt());
  }

  private static SagaView saga(SagaHistory saga) {
    SagaSummary summary = saga.summary();
    return new SagaView(
        Long.toString(summary.id()),
        summary.name(),
        summary.needsPerson() ? "NEEDS_PERSON" : summary.state().name(),
        summary.stepKey(),
        summary.attempts(),
        summary.reason().isEmpty() ? null : summary.reason(),
        saga.isSettled() ? null : summary.dueAt(),
        saga.entries().stream()
            .map(
                entry ->
                    new SagaView.Step(
                        entry.at(),
                        entry.stepKey(),
                        entry.what(),
                        entry.detail().isEmpty() ? null : entry.detail()))
            .toList());
  }
}
