package storehouse.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.fulfilment.Fulfilment;
import storehouse.fulfilment.events.ShipmentShipped;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.order.events.OrderEdited;
import storehouse.platform.json.Json;

/// Writes the letters of queued mails from their orders and parcels as they are now.
@Singleton
public final class MailWriter {

  private final Function<Collection<Long>, Map<Long, OrderView>> orders;
  private final Fulfilment fulfilment;
  private final Letters letters;

  @Inject
  MailWriter(
      Orders orders,
      Fulfilment fulfilment,
      @ConfigProperty(name = "storehouse.shop.name", defaultValue = "Storehouse") String shopName,
      @ConfigProperty(name = "storehouse.shop.url", defaultValue = "http://127.0.0.1:8080")
          String shopUrl) {
    this(orders::findAll, fulfilment, new Letters(shopName, shopUrl));
  }

  MailWriter(
      Function<Collection<Long>, Map<Long, OrderView>> orders,
      Fulfilment fulfilment,
      Letters letters) {
    this.orders = orders;
    this.fulfilment = fulfilment;
    this.letters = letters;
  }

  /// The orders that these mails are about, by id.
  Map<Long, OrderView> orders(List<QueuedMail> mails) {
    return orders.apply(mails.stream().map(QueuedMail::orderId).collect(Collectors.toSet()));
  }

  Letter write(QueuedMail mail, Map<Long, OrderView> known) {
    OrderView order = known.get(mail.orderId());
    if (order == null) {
      throw new IllegalStateException("No order " + mail.orderId());
    }
    return switch (mail.kind()) {
      case ORDER_CONFIRMED -> letters.confirmation(order);
      case ORDER_CANCELLED -> letters.cancellation(order);
      case ORDER_EDITED ->
          letters.change(
              order, Json.read(Objects.requireNonNull(mail.detail()), OrderEdited.class));
      case PARCEL_SHIPPED -> {
        ShipmentShipped shipped =
            Json.read(Objects.requireNonNull(mail.detail()), ShipmentShipped.class);
        yield letters.parcel(order, shipped, fulfilment.shipmentsOf(order.id()));
      }
    };
  }
}
