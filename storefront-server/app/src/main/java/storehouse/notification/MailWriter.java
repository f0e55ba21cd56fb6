package storehouse.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.fulfilment.Fulfilment;
import storehouse.fulfilment.events.ShipmentShipped;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.platform.json.Json;

/// Writes the letter of a queued mail from the order and its parcels as they are now.
@Singleton
public final class MailWriter {

  private final LongFunction<Optional<OrderView>> orders;
  private final Fulfilment fulfilment;
  private final Letters letters;

  @Inject
  MailWriter(
      Orders orders,
      Fulfilment fulfilment,
      @ConfigProperty(name = "storehouse.shop.name", defaultValue = "Storehouse") String shopName,
      @ConfigProperty(name = "storehouse.shop.url", defaultValue = "http://127.0.0.1:8080")
          String shopUrl) {
    this(orders::findById, fulfilment, new Letters(shopName, shopUrl));
  }

  MailWriter(LongFunction<Optional<OrderView>> orders, Fulfilment fulfilment, Letters letters) {
    this.orders = orders;
    this.fulfilment = fulfilment;
    this.letters = letters;
  }

  Letter write(QueuedMail mail) {
    OrderView order =
        orders
            .apply(mail.orderId())
            .orElseThrow(() -> new IllegalStateException("No order " + mail.orderId()));
    return switch (mail.kind()) {
      case ORDER_CONFIRMED -> letters.confirmation(order);
      case ORDER_CANCELLED -> letters.cancellation(order);
      case PARCEL_SHIPPED -> {
        ShipmentShipped shipped =
            Json.read(Objects.requireNonNull(mail.detail()), ShipmentShipped.class);
        yield letters.parcel(order, shipped, fulfilment.shipmentsOf(order.id()));
      }
    };
  }
}
