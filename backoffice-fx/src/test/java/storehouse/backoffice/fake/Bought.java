package storehouse.backoffice.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.SagaView;
import storehouse.model.backoffice.StockItem;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;
import storehouse.model.shop.Address;
import storehouse.model.shop.Order;
import storehouse.model.shop.PlacedOrder;
import storehouse.model.shop.Price;
import storehouse.model.shop.Totals;

/// Orders and stock to fill the fake with.
public final class Bought {

  private static final Instant PLACED = Instant.parse("2026-03-02T08:41:07Z");

  private Bought() {}

  public static void fill(FakeBackOffice fake) {
    fake.orders().add(shipped("SH-1042-7", "ada@example.test"));
    fake.orders().add(declined("SH-1041-5", "ben@example.test"));
    fake.orders().add(waiting("SH-1040-7", "cleo@example.test"));
    fake.stock()
        .add(
            new StockItem("MUG-BLUE", "4006381333931", "Enamel mug, harbour blue", "/media/mug"),
            new StockLevel("BER", 12, 4, 5, 3, 1, 0, 2, 24, 0, true),
            new StockLevel("HAM", 140, 0, 128, 1, 2, 10, 0, 0, 6, true),
            new StockLevel("MUC", 3, 3, 0, 7, 0, 0, 0, 0, 0, false));
    List.of(
            moved(30, "RECEIPT", "OUTSIDE", "SELLABLE", 18, "delivery PO-88190"),
            moved(26, "EXPECTED", "OUTSIDE", "INCOMING", 24, "delivery PO-88213"),
            moved(21, "SALE", "SELLABLE", "OUTSIDE", 2, "shipment of SH-1031-2"),
            moved(8, "DAMAGE", "SELLABLE", "DAMAGED", 1, "handle is cracked"),
            moved(5, "SALE", "SELLABLE", "OUTSIDE", 3, "shipment of SH-1037-4"),
            moved(2, "ADJUSTMENT", "SELLABLE", "OUTSIDE", 1, "broken on the shelf"))
        .forEach(movement -> fake.stock().moved("MUG-BLUE", movement));
  }

  private static StockMovement moved(
      int hours, String type, String from, String to, long units, String cause) {
    long delta = (isOnHand(to) ? units : 0) - (isOnHand(from) ? units : 0);
    return new StockMovement(hoursAgo(hours), "BER", type, from, to, units, delta, cause, "stock2");
  }

  private static boolean isOnHand(String state) {
    return List.of("SELLABLE", "DAMAGED", "QUALITY_HOLD").contains(state);
  }

  private static Instant hoursAgo(int hours) {
    return Instant.now().minus(Duration.ofHours(hours));
  }

  public static OrderDetail shipped(String number, String email) {
    Order.Shipment parcel =
        new Order.Shipment(
            "s1",
            "SHIPPED",
            "BER",
            "UPS",
            "1Z999AA10123456784",
            null,
            PLACED.plusSeconds(9000),
            List.of());
    List<Order.TimelineEntry> timeline =
        List.of(
            happened(0, "PLACED", "Order placed"),
            happened(2, "PAID", "Payment of €64.70 received"),
            happened(3, "CONFIRMED", "Order confirmed"),
            happened(9000, "SHIPPED", "Parcel handed to UPS, tracking 1Z999AA10123456784"));
    List<SagaView.Step> steps =
        List.of(
            step(0, "create order", "DONE", null),
            step(1, "reserve inventory", "DONE", "3 × MUG-BLUE and 1 × KETTLE-1L at BER"),
            step(1, "authorise payment", "UNKNOWN", "the gateway did not answer within 5 s"),
            step(2, "authorise payment", "DONE", "found as pi_3PqR7 at Stripe"),
            step(2, "capture payment", "DONE", null),
            step(3, "confirm order", "DONE", null),
            step(3, "hand to warehouse", "DONE", null));
    SagaView saga =
        new SagaView("77", "order", "COMPLETED", "hand to warehouse", 1, null, null, steps);
    return new OrderDetail(
        order(number, "CONFIRMED CAPTURED", List.of(parcel), timeline),
        email,
        List.of(saga),
        List.of(),
        0);
  }

  public static OrderDetail waiting(String number, String email) {
    Order.Shipment parcel =
        new Order.Shipment(
            "s2",
            "TO_PICK",
            "BER",
            null,
            null,
            null,
            null,
            List.of(new Order.Content("MUG-BLUE", 3), new Order.Content("KETTLE-1L", 1)));
    List<Order.TimelineEntry> timeline =
        List.of(
            happened(0, "PLACED", "Order placed"),
            happened(2, "PAID", "Payment of €64.70 received"),
            happened(3, "CONFIRMED", "Order confirmed"));
    return new OrderDetail(
        order(number, "CONFIRMED CAPTURED", List.of(parcel), timeline),
        email,
        List.of(),
        List.of(),
        0);
  }

  public static OrderDetail declined(String number, String email) {
    List<Order.TimelineEntry> timeline =
        List.of(
            happened(0, "PLACED", "Order placed"),
            happened(2, "CANCELLED", "The card was declined by the bank. Nothing was charged."));
    List<SagaView.Step> steps =
        List.of(
            step(0, "create order", "DONE", null),
            step(1, "reserve inventory", "DONE", null),
            step(2, "authorise payment", "REFUSED", "payment.declined"),
            step(2, "reserve inventory", "UNDONE", null),
            step(2, "create order", "UNDONE", null));
    SagaView saga =
        new SagaView(
            "78", "order", "COMPENSATED", "create order", 1, "payment.declined", null, steps);
    return new OrderDetail(
        order(number, "CANCELLED DECLINED", List.of(), timeline),
        email,
        List.of(saga),
        List.of(),
        0);
  }

  private static Order order(
      String number,
      String states,
      List<Order.Shipment> parcels,
      List<Order.TimelineEntry> timeline) {
    return new Order(
        number,
        states.split(" ")[0],
        new PlacedOrder.Payment(states.split(" ")[1], null),
        List.of(
            line("MUG-BLUE", "Enamel mug, harbour blue", 3, 990),
            line("KETTLE-1L", "Pour-over kettle, 1 litre", 1, 3500)),
        parcels,
        timeline,
        new Totals(euro(6470), euro(490), euro(-490), euro(1033), euro(6470)),
        new Address("Ada Shopper", "Rosenweg 12", null, "Berlin", null, "10115", "DE", null),
        PLACED);
  }

  private static Order.Line line(String sku, String title, int quantity, long cents) {
    return new Order.Line(
        sku, sku, title, "/media/" + sku, quantity, euro(cents), euro(cents * quantity), null);
  }

  private static Order.TimelineEntry happened(int afterSeconds, String type, String text) {
    return new Order.TimelineEntry(PLACED.plusSeconds(afterSeconds), type, text);
  }

  private static SagaView.Step step(
      int afterSeconds, String step, String what, @Nullable String detail) {
    return new SagaView.Step(PLACED.plusSeconds(afterSeconds), step, what, detail);
  }

  private static Price euro(long cents) {
    return new Price(cents, "EUR");
  }
}
