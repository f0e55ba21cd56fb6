package storehouse.order;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import storehouse.fulfilment.AmendOrder;
import storehouse.fulfilment.Fulfilment;
import storehouse.inventory.ReduceReservation;
import storehouse.inventory.Reservations;
import storehouse.model.Money;
import storehouse.order.EditRows.State;
import storehouse.order.EditRows.Stored;
import storehouse.order.events.OrderEdited;
import storehouse.order.events.OrderHoldChanged;
import storehouse.payment.Payments;
import storehouse.payment.RefundPart;
import storehouse.payment.RefundPartStanding;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Tx;
import storehouse.platform.saga.Outcome;
import storehouse.platform.saga.SagaCall;
import storehouse.platform.saga.SagaPlan;

/// The saga of a change: the warehouses decide whether it is possible, and then stock, money and
/// order follow. Nothing after the warehouses' word stops a change, or parcels and order would not
/// agree: what the bank has because of a dispute is promised, and money that cannot go back is told
/// on the order's timeline.
final class EditSteps {

  static final String REFUND_WAITS = "order.edit-refund-waits";
  static final String REFUND_FAILED = "order.edit-refund-failed";

  private final OrderServices services;
  private final Reservations reservations;
  private final Payments payments;
  private final Fulfilment fulfilment;

  EditSteps(
      OrderServices services, Reservations reservations, Payments payments, Fulfilment fulfilment) {
    this.services = services;
    this.reservations = reservations;
    this.payments = payments;
    this.fulfilment = fulfilment;
  }

  /// Wakes the sagas of orders that are no longer held.
  interface Waking {
    void wake(Tx tx, List<Long> orders) throws SQLException;
  }

  /// Name, version and step keys are stored with each saga: a change is a new version.
  SagaPlan<OrderEditData> plan(Waking orders) {
    return SagaPlan.<OrderEditData>named(OrderSagas.EDIT, 1)
        .begun("write down the change", calls -> each(calls, call -> refuse(call, orders)))
        .retried("change parcels", this::changeParcels)
        .retried("release stock", this::releaseStock)
        .retriedRemotely("give money back", this::giveMoneyBack)
        .retried("change order", calls -> each(calls, call -> apply(call, orders)))
        .build();
  }

  private interface Deed {
    void to(SagaCall<OrderEditData> call);
  }

  private static List<Outcome> each(List<SagaCall<OrderEditData>> calls, Deed deed) {
    calls.forEach(deed::to);
    return calls.stream().map(_ -> Outcome.DONE).toList();
  }

  private Map<Long, Stored> edits(List<SagaCall<OrderEditData>> calls) {
    List<Long> ids = calls.stream().map(SagaCall::sagaId).toList();
    return services.store().read(tx -> EditRows.find(tx.connection(), ids));
  }

  private static Stored edit(Map<Long, Stored> edits, SagaCall<OrderEditData> call) {
    return Objects.requireNonNull(edits.get(call.sagaId()));
  }

  private List<Outcome> changeParcels(List<SagaCall<OrderEditData>> calls) {
    Map<Long, Stored> edits = edits(calls);
    List<Outcome> outcomes = new ArrayList<>();
    for (SagaCall<OrderEditData> call : calls) {
      Stored edit = edit(edits, call);
      outcomes.add(
          fulfilment.amend(
              new AmendOrder(
                  edit.orderId(),
                  edit.number(),
                  edit.holdVersion(),
                  edit.change().address(),
                  edit.change().parts().stream()
                      .map(
                          part ->
                              new AmendOrder.Less(
                                  part.sku(), part.warehouse(), part.before() - part.after()))
                      .toList())));
    }
    return outcomes;
  }

  private List<Outcome> releaseStock(List<SagaCall<OrderEditData>> calls) {
    Map<Long, Stored> edits = edits(calls);
    return reservations.reduce(
        calls.stream()
            .map(call -> edit(edits, call))
            .map(edit -> new ReduceReservation(edit.orderId(), edit.change().parts()))
            .toList());
  }

  private List<CompletableFuture<Outcome>> giveMoneyBack(List<SagaCall<OrderEditData>> calls) {
    Map<Long, Stored> edits = edits(calls);
    List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
    for (SagaCall<OrderEditData> call : calls) {
      Stored edit = edit(edits, call);
      outcomes.add(
          edit.change().refund() == 0
              ? CompletableFuture.completedFuture(Outcome.DONE)
              : payments
                  .refundOwedParts(List.of(part(edit, call)))
                  .getFirst()
                  .thenApply(EditSteps::goingOn));
    }
    return outcomes;
  }

  private static RefundPart part(Stored edit, SagaCall<OrderEditData> call) {
    Money back = Money.of(edit.change().refund(), call.data().currency());
    return new RefundPart(edit.orderId(), edit.id(), back);
  }

  private static Outcome goingOn(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Waiting _, Outcome.Refused _ -> Outcome.DONE;
      case Outcome.Done _, Outcome.Unknown _, Outcome.OnHold _ -> outcome;
    };
  }

  private void apply(SagaCall<OrderEditData> call, Waking orders) {
    Stored stored = edit(edits(List.of(call)), call);
    RefundPartStanding money =
        stored.change().refund() == 0
            ? RefundPartStanding.PROMISED
            : payments.standing(part(stored, call));
    services.store().run(tx -> apply(tx, call, money, orders));
    services.waiters().settled(call.data().orderId());
  }

  private void apply(Tx tx, SagaCall<OrderEditData> call, RefundPartStanding money, Waking orders)
      throws SQLException {
    EditRows.Target order = EditRows.lock(tx.connection(), call.data().orderId());
    Stored edit = edit(EditRows.find(tx.connection(), List.of(call.sagaId())), call);
    if (edit.state() != State.OPEN) {
      return;
    }
    if (order.status() == OrderStatus.CANCELLED) {
      EditRows.settle(tx.connection(), edit, State.OVERTAKEN, null);
    } else {
      EditRows.apply(tx.connection(), edit);
      EditRows.settle(tx.connection(), edit, State.DONE, null);
      append(
          tx,
          new Timeline.Entry(edit.orderId(), "order.edited", edit.change().what(), edit.actor()));
      tell(tx, edit, call, money);
      String id = Long.toString(edit.orderId());
      OrderEdited event =
          new OrderEdited(id, call.data().number(), Long.toString(edit.id()), refund(edit, call));
      services.outbox().append(tx, List.of(new OutboxEntry("order", id, event)));
    }
    release(tx, edit.orderId(), orders);
  }

  private void tell(Tx tx, Stored edit, SagaCall<OrderEditData> call, RefundPartStanding money)
      throws SQLException {
    String amount = edit.change().refund() + " " + call.data().currency();
    switch (money) {
      case PROMISED -> {}
      case AWAITS_DISPUTE ->
          append(tx, new Timeline.Entry(edit.orderId(), REFUND_WAITS, amount, Timeline.SYSTEM));
      case NOT_GIVEN_BACK ->
          append(tx, new Timeline.Entry(edit.orderId(), REFUND_FAILED, amount, Timeline.SYSTEM));
    }
  }

  private static OrderEdited.Amount refund(Stored edit, SagaCall<OrderEditData> call) {
    return new OrderEdited.Amount(edit.change().refund(), call.data().currency());
  }

  private void refuse(SagaCall<OrderEditData> call, Waking orders) {
    services.store().run(tx -> refuse(tx, call, orders));
    services.waiters().settled(call.data().orderId());
  }

  private void refuse(Tx tx, SagaCall<OrderEditData> call, Waking orders) throws SQLException {
    EditRows.lock(tx.connection(), call.data().orderId());
    Stored edit = edit(EditRows.find(tx.connection(), List.of(call.sagaId())), call);
    if (edit.state() != State.OPEN) {
      return;
    }
    EditRows.settle(tx.connection(), edit, State.REFUSED, call.reason());
    append(
        tx,
        new Timeline.Entry(edit.orderId(), "order.edit-refused", call.reason(), Timeline.SYSTEM));
    release(tx, edit.orderId(), orders);
  }

  private void append(Tx tx, Timeline.Entry entry) throws SQLException {
    Timeline.append(tx.connection(), List.of(entry), services.clock().instant());
  }

  /// The change was a hold as well, and its end is news to the warehouses.
  private void release(Tx tx, long orderId, Waking orders) throws SQLException {
    HoldRows.Standing standing = HoldRows.lock(tx.connection(), orderId);
    String id = Long.toString(orderId);
    OrderHoldChanged event = new OrderHoldChanged(id, standing.version(), standing.held());
    services.outbox().append(tx, List.of(new OutboxEntry("order", id, event)));
    if (!standing.held()) {
      orders.wake(tx, List.of(orderId));
    }
  }
}
