package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.Fulfilment;
import storehouse.fulfilment.ShipmentView;
import storehouse.inventory.Backorders;
import storehouse.model.Money;
import storehouse.model.shop.Order;
import storehouse.model.shop.PlacedOrder;
import storehouse.model.shop.Price;
import storehouse.model.shop.ToCome;
import storehouse.model.shop.Totals;
import storehouse.payment.PaymentStatus;
import storehouse.payment.PaymentView;
import storehouse.payment.Payments;

/// Orders as they go over the wire, with their payment and their parcels.
@Singleton
public final class OrderDocuments {

  private final Payments payments;
  private final Fulfilment fulfilment;
  private final Backorders backorders;

  @Inject
  public OrderDocuments(Payments payments, Fulfilment fulfilment, Backorders backorders) {
    this.payments = payments;
    this.fulfilment = fulfilment;
    this.backorders = backorders;
  }

  /// As its shopper sees it.
  public Order document(OrderView order) {
    return document(
        order,
        order.timeline().stream()
            .filter(TimelineWords::isForShoppers)
            .map(entry -> TimelineWords.entry(entry, order))
            .toList());
  }

  /// As staff see it.
  public Order staffDocument(OrderView order) {
    return document(
        order,
        order.timeline().stream().map(entry -> TimelineWords.staffEntry(entry, order)).toList());
  }

  private Order document(OrderView order, List<Order.TimelineEntry> timeline) {
    Map<String, ToCome> toCome = order.awaitsStock() ? backorders.toCome(order.id()) : Map.of();
    return new Order(
        order.number(),
        order.status().name(),
        payment(order),
        order.lines().stream().map(line -> line(line, toCome.get(line.sku()))).toList(),
        fulfilment.shipmentsOf(order.id()).stream().map(OrderDocuments::shipment).toList(),
        timeline,
        totals(order.amounts()),
        order.shippingAddress(),
        order.placedAt());
  }

  public PlacedOrder placed(OrderView order) {
    return placed(order, payment(order));
  }

  /// The same for an order that was accepted just now, whose payment has not begun.
  public static PlacedOrder accepted(OrderView order) {
    return placed(order, new PlacedOrder.Payment(PaymentStatus.PENDING.name(), null));
  }

  private static PlacedOrder placed(OrderView order, PlacedOrder.Payment payment) {
    return new PlacedOrder(
        order.number(),
        order.status().name(),
        order.accessToken(),
        payment,
        totals(order.amounts()));
  }

  private PlacedOrder.Payment payment(OrderView order) {
    Optional<PaymentView> payment = payments.ofOrder(order.id());
    return new PlacedOrder.Payment(
        status(payment),
        payment
            .flatMap(PaymentView::nextActionUrl)
            .map(url -> new PlacedOrder.NextAction("redirect", url))
            .orElse(null));
  }

  private static Order.Line line(OrderView.Line line, @Nullable ToCome toCome) {
    return new Order.Line(
        line.sku(),
        line.slug(),
        line.title(),
        line.imageUrl(),
        line.quantity(),
        price(line.unitPrice()),
        price(line.lineTotal()),
        toCome);
  }

  private static Order.Shipment shipment(ShipmentView view) {
    return new Order.Shipment(
        view.id(),
        view.state().name(),
        view.warehouse(),
        view.carrier(),
        view.trackingNumber(),
        view.trackingUrl(),
        view.shippedAt(),
        view.lines().stream().map(line -> new Order.Content(line.sku(), line.quantity())).toList());
  }

  private static Totals totals(OrderView.Amounts amounts) {
    return new Totals(
        price(amounts.goods()),
        price(amounts.shipping()),
        price(amounts.discount()),
        price(amounts.tax()),
        price(amounts.total()));
  }

  static Price price(Money money) {
    return new Price(money.minorUnits(), money.currency().getCurrencyCode());
  }

  /// The status of the payment axis alone by order, for lists.
  public Map<Long, String> paymentStatuses(List<OrderView> orders) {
    Map<Long, PaymentView> views = payments.ofOrders(orders.stream().map(OrderView::id).toList());
    Map<Long, String> statuses = new HashMap<>();
    for (OrderView order : orders) {
      statuses.put(order.id(), status(Optional.ofNullable(views.get(order.id()))));
    }
    return statuses;
  }

  private static String status(Optional<PaymentView> payment) {
    return payment.map(PaymentView::status).orElse(PaymentStatus.PENDING).name();
  }
}
