package storehouse.order.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.OrderHold;
import storehouse.model.backoffice.OrderSummary;
import storehouse.model.backoffice.SagaView;
import storehouse.model.shop.Price;
import storehouse.order.HoldView;
import storehouse.order.Holds;
import storehouse.order.OrderDocuments;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.platform.saga.SagaHistory;
import storehouse.platform.saga.SagaSummary;
import storehouse.platform.web.Problem;

/// Orders as staff see them: with their holds and their sagas.
@Singleton
public final class StaffOrders {

  private final Orders orders;
  private final Holds holds;
  private final OrderDocuments documents;

  @Inject
  public StaffOrders(Orders orders, Holds holds, OrderDocuments documents) {
    this.orders = orders;
    this.holds = holds;
    this.documents = documents;
  }

  OrderView find(String number) {
    return orders.find(number).orElseThrow(() -> Problem.notFound("There is no order " + number));
  }

  OrderDetail detail(String number) {
    OrderView order = find(number);
    return new OrderDetail(
        documents.staffDocument(order),
        order.email(),
        orders.saga(order.id()).stream().map(StaffOrders::saga).toList(),
        holds.of(order.id()).stream().map(StaffOrders::hold).toList(),
        order.version());
  }

  private static OrderHold hold(HoldView hold) {
    return new OrderHold(
        Long.toString(hold.id()),
        hold.reason().name(),
        hold.note(),
        hold.placedBy(),
        hold.placedAt(),
        hold.release().map(HoldView.Release::by).orElse(null),
        hold.release().map(HoldView.Release::at).orElse(null));
  }

  List<OrderSummary> summaries(List<OrderView> found) {
    Map<Long, String> payments = documents.paymentStatuses(found);
    return found.stream()
        .map(order -> summary(order, Objects.requireNonNull(payments.get(order.id()))))
        .toList();
  }

  private static OrderSummary summary(OrderView order, String paymentStatus) {
    return new OrderSummary(
        order.number(),
        order.status().name(),
        paymentStatus,
        order.email(),
        new Price(
            order.amounts().total().minorUnits(),
            order.amounts().total().currency().getCurrencyCode()),
        order.placedAt(),
        order.held());
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
