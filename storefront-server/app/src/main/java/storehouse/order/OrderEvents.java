package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import storehouse.fulfilment.events.ShipmentShipped;
import storehouse.fulfilment.events.ShipmentSplit;
import storehouse.order.Timeline.Entry;
import storehouse.order.events.OrderCompleted;
import storehouse.payment.events.DisputeLost;
import storehouse.payment.events.DisputeOpened;
import storehouse.payment.events.DisputeWon;
import storehouse.payment.events.PaymentActionNeeded;
import storehouse.payment.events.PaymentAuthorised;
import storehouse.payment.events.PaymentCaptureReversed;
import storehouse.payment.events.PaymentCaptured;
import storehouse.payment.events.PaymentDeclined;
import storehouse.payment.events.PaymentRefundReversed;
import storehouse.payment.events.PaymentRefunded;
import storehouse.payment.events.PaymentVoided;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// What payment and the warehouse tell the order: it goes into the timeline, wakes a saga that
/// waits for the shopper's bank, and completes the order with its last parcel.
@Singleton
public final class OrderEvents implements Consumer {

  private final OrderServices services;
  private final OrderSagas sagas;

  @Inject
  public OrderEvents(OrderServices services, OrderSagas sagas) {
    this.services = services;
    this.sagas = sagas;
  }

  @Override
  public String name() {
    return "order";
  }

  @Override
  public StoreName store() {
    return StoreName.ORDERS;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(
        PaymentActionNeeded.class,
        PaymentAuthorised.class,
        PaymentDeclined.class,
        PaymentCaptured.class,
        PaymentVoided.class,
        PaymentRefunded.class,
        PaymentRefundReversed.class,
        PaymentCaptureReversed.class,
        DisputeOpened.class,
        DisputeWon.class,
        DisputeLost.class,
        ShipmentSplit.class,
        ShipmentShipped.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    List<Long> moved = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      Entry entry = entry(delivery);
      entries.add(entry);
      if (entry.type().startsWith("payment.")) {
        moved.add(entry.orderId());
      }
      if (delivery.event() instanceof ShipmentShipped shipped && shipped.lastOfOrder()) {
        complete(tx, entry.orderId());
      }
    }
    Timeline.append(tx.connection(), entries, services.clock().instant());
    sagas.runner().tell(tx, moved);
    tx.afterCommit(() -> entries.forEach(entry -> services.waiters().settled(entry.orderId())));
  }

  private static Entry entry(Delivery delivery) {
    long order = Long.parseLong(delivery.aggregateId());
    return switch (delivery.event()) {
      case PaymentActionNeeded _ -> new Entry(order, "payment.action-needed", null, "payment");
      case PaymentAuthorised _ -> new Entry(order, "payment.authorised", null, "payment");
      case PaymentDeclined declined ->
          new Entry(order, "payment.declined", declined.code(), "payment");
      case PaymentCaptured _ -> new Entry(order, "payment.captured", null, "payment");
      case PaymentVoided _ -> new Entry(order, "payment.voided", null, "payment");
      case PaymentRefunded(_, var minorUnits, var currency) ->
          money(order, "payment.refunded", minorUnits, currency);
      case PaymentRefundReversed(_, var minorUnits, var currency) ->
          money(order, "payment.refund-reversed", minorUnits, currency);
      case PaymentCaptureReversed(_, var minorUnits, var currency) ->
          money(order, "payment.capture-reversed", minorUnits, currency);
      case DisputeOpened(_, var gateway, var dispute, var minorUnits, var currency) ->
          disputed(order, "opened", new Amount(minorUnits, currency), gateway + " " + dispute);
      case DisputeWon(_, var gateway, var dispute, var minorUnits, var currency) ->
          disputed(order, "won", new Amount(minorUnits, currency), gateway + " " + dispute);
      case DisputeLost(_, var gateway, var dispute, var minorUnits, var currency) ->
          disputed(order, "lost", new Amount(minorUnits, currency), gateway + " " + dispute);
      case ShipmentSplit split -> new Entry(order, "shipment.split", null, split.actor());
      case ShipmentShipped shipped ->
          new Entry(
              order,
              "shipment.shipped",
              shipped.carrier() + " " + shipped.trackingNumber(),
              "warehouse");
      default -> throw new IllegalArgumentException("Not subscribed: " + delivery.event());
    };
  }

  private static Entry money(long order, String type, long minorUnits, String currency) {
    return new Entry(order, type, minorUnits + " " + currency, "payment");
  }

  private record Amount(long minorUnits, String currency) {}

  /// For staff, with the gateway's name of the dispute.
  private static Entry disputed(long order, String what, Amount amount, String dispute) {
    String detail = amount.minorUnits() + " " + amount.currency() + " " + dispute;
    return new Entry(order, TimelineWords.DISPUTE + what, detail, "payment");
  }

  private void complete(Tx tx, long order) throws SQLException {
    OrderView view = OrderReads.find(tx.connection(), "id = ?", List.of(order), 1).getFirst();
    OrderRows.setStatus(
        tx.connection(), List.of(order), OrderStatus.COMPLETED, List.of(OrderStatus.CONFIRMED));
    String id = Long.toString(order);
    if (view.held()) {
      HoldRows.end(tx.connection(), order, services.clock().instant());
    }
    services.outbox().append(tx, "order", id, new OrderCompleted(id, view.number()));
  }
}
