package storehouse.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import storehouse.fulfilment.AcceptOrder;
import storehouse.fulfilment.AmendOrder;
import storehouse.fulfilment.CancelShipments;
import storehouse.fulfilment.Fulfilment;
import storehouse.fulfilment.HoldShipments;
import storehouse.fulfilment.ShipmentView;
import storehouse.fulfilment.WarehouseView;
import storehouse.model.Money;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.shop.Address;
import storehouse.order.OrderState;
import storehouse.order.OrderView;
import storehouse.platform.saga.Outcome;

/// Orders of one shopper with one parcel each: order 7 is of `ada7@example.test`.
final class SampleOrders implements Fulfilment {

  static Map<Long, OrderView> orders(Collection<Long> ids) {
    return ids.stream().collect(Collectors.toMap(Function.identity(), SampleOrders::order));
  }

  /// Orders whose payment was let go of.
  static Map<Long, OrderView> expired(Collection<Long> ids) {
    return ids.stream().collect(Collectors.toMap(Function.identity(), SampleOrders::expired));
  }

  private static OrderView expired(long id) {
    OrderView order = order(id);
    return new OrderView(
        id,
        order.number(),
        order.accessToken(),
        new OrderState.Cancelled("payment.expired"),
        order.email(),
        null,
        order.shippingAddress(),
        order.shippingMethod(),
        order.gateway(),
        order.lines(),
        order.amounts(),
        order.locale(),
        order.placedAt(),
        0,
        List.of(new OrderView.TimelineEntry(Instant.EPOCH, "order.cancelled", null, "saga")));
  }

  /// An order of which no letter can be written down.
  static OrderView withoutEmail(long id) {
    OrderView order = order(id);
    String[] nobody = new String[1];
    return new OrderView(
        id,
        order.number(),
        order.accessToken(),
        order.state(),
        nobody[0],
        null,
        order.shippingAddress(),
        order.shippingMethod(),
        order.gateway(),
        order.lines(),
        order.amounts(),
        order.locale(),
        order.placedAt(),
        0,
        List.of());
  }

  private static OrderView order(long id) {
    Money price = Money.of(1_250, "EUR");
    OrderView.Line line =
        new OrderView.Line("MUG", "mug", "Mug <large> & blue", null, 2, price, price.times(2));
    Money shipping = Money.of(490, "EUR");
    OrderView.Amounts amounts =
        new OrderView.Amounts(
            price.times(2),
            shipping,
            Money.of(0, "EUR"),
            Money.of(477, "EUR"),
            price.times(2).plus(shipping));
    Address address = new Address("Ada", "Elm 1", null, "Bern", null, "3000", "CH", null);
    return new OrderView(
        id,
        "S-" + id,
        "secret-" + id,
        new OrderState.Confirmed(false, false),
        "ada" + id + "@example.test",
        null,
        address,
        "standard",
        "stripe",
        List.of(line),
        amounts,
        Locale.ENGLISH,
        Instant.EPOCH,
        0,
        List.of());
  }

  @Override
  public List<ShipmentView> shipmentsOf(long orderId) {
    return List.of(
        new ShipmentView(
            "P" + orderId,
            "BER",
            ShipmentState.SHIPPED,
            "UPS",
            "1Z999",
            "https://tracking.test/1Z999",
            Instant.EPOCH,
            List.of()));
  }

  @Override
  public List<Outcome> accept(List<AcceptOrder> orders) {
    throw new AssertionError("Mails hand nothing over");
  }

  @Override
  public Map<Long, Map<String, Integer>> units(Collection<Long> orders) {
    throw new AssertionError("Mails count nothing");
  }

  @Override
  public Outcome amend(AmendOrder order) {
    throw new AssertionError("Mails change nothing");
  }

  @Override
  public boolean hold(HoldShipments hold) {
    throw new AssertionError("Mails hold nothing");
  }

  @Override
  public List<Outcome> cancel(List<CancelShipments> orders) {
    throw new AssertionError("Mails cancel nothing");
  }

  @Override
  public List<WarehouseView> warehouses() {
    throw new AssertionError("Mails ask for no warehouse");
  }
}
