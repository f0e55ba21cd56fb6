package storehouse.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import storehouse.fulfilment.events.ShipmentShipped;
import storehouse.order.events.OrderCancelled;
import storehouse.order.events.OrderConfirmed;
import storehouse.order.events.OrderEdited;
import storehouse.platform.Ids;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.Delivery;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Queues one mail per confirmed order, per change of one, per order that was cancelled later, and
/// per shipped parcel.
@Singleton
public final class MailQueue implements Consumer {

  private final Clock clock;

  @Inject
  public MailQueue(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notification-mails";
  }

  @Override
  public StoreName store() {
    return StoreName.CUSTOMER;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(
        OrderConfirmed.class, OrderCancelled.class, OrderEdited.class, ShipmentShipped.class);
  }

  @Override
  public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
    List<QueuedMail> mails = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      if (delivery.event() instanceof OrderConfirmed order) {
        mails.add(confirmation(order));
      } else if (delivery.event() instanceof OrderCancelled order && !wasSeenAtCheckout(order)) {
        mails.add(cancellation(order));
      } else if (delivery.event() instanceof OrderEdited order) {
        mails.add(change(order));
      } else if (delivery.event() instanceof ShipmentShipped shipment) {
        mails.add(notice(shipment));
      }
    }
    new MailRows(tx.connection(), clock.instant()).queue(mails);
  }

  private static QueuedMail confirmation(OrderConfirmed order) {
    long orderId = Long.parseLong(order.orderId());
    return new QueuedMail(Ids.next(), MailKind.ORDER_CONFIRMED, order.orderId(), orderId, null, 0);
  }

  /// A refused card or the last unit gone is told on the page at once. An authorisation expires
  /// days later.
  private static boolean wasSeenAtCheckout(OrderCancelled order) {
    return !order.reason().equals("payment.expired")
        && Stream.of("payment.", "deadline.", "stock.").anyMatch(order.reason()::startsWith);
  }

  private static QueuedMail cancellation(OrderCancelled order) {
    long orderId = Long.parseLong(order.orderId());
    return new QueuedMail(Ids.next(), MailKind.ORDER_CANCELLED, order.orderId(), orderId, null, 0);
  }

  private static QueuedMail change(OrderEdited order) {
    return new QueuedMail(
        Ids.next(),
        MailKind.ORDER_EDITED,
        order.editId(),
        Long.parseLong(order.orderId()),
        Json.write(order),
        0);
  }

  private static QueuedMail notice(ShipmentShipped shipment) {
    return new QueuedMail(
        Ids.next(),
        MailKind.PARCEL_SHIPPED,
        shipment.shipmentId(),
        Long.parseLong(shipment.orderId()),
        Json.write(shipment),
        0);
  }
}
