package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.order.OrderHouse.Wiring;
import storehouse.testing.Eventually;

/// An order whose goods are still to come is paid, and is handed to the warehouse when they are
/// here.
@Tag("database")
class AwaitedGoodsTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private Premises premises;
  private OrderHouse house;

  @BeforeEach
  void open() throws IOException {
    premises = Premises.open();
    house = OrderHouse.build(premises, Wiring.PLAIN);
    house.stock("mug", "BER", 1);
    house.stock("lid", "BER", 5);
    house.allowToWait("mug", 3);
  }

  @AfterEach
  void close() throws SQLException, IOException {
    assertThat(premises.findings()).isEmpty();
    house.close();
    premises.close();
  }

  private long waiting(String cart) {
    long order = order(cart);
    Eventually.until("the order waits for goods", () -> house.find(order).awaitsStock());
    assertThat(house.find(order).status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(house.warehouse().shipmentsOf(order)).isEmpty();
    return order;
  }

  private long order(String cart) {
    return house.order(new Basket(cart, "tok_ok", Map.of("mug", 3, "lid", 1))).orderId();
  }

  private List<String> types(long order) {
    return house.find(order).timeline().stream().map(OrderView.TimelineEntry::type).toList();
  }

  private void assertHandedOverWhole(long order) {
    house.awaitSettled(order);
    assertThat(house.find(order).awaitsStock()).isFalse();
    Map<String, Integer> units = new TreeMap<>();
    house.warehouse().shipmentsOf(order).stream()
        .flatMap(shipment -> shipment.lines().stream())
        .forEach(line -> units.merge(line.sku(), line.quantity(), Integer::sum));
    assertThat(units).isEqualTo(Map.of("lid", 1, "mug", 3));
  }

  @Test
  void itIsPaidAndNobodyPicksItUntilAllOfItIsHere() throws SQLException, IOException {
    house.start();
    long order = waiting("c1");
    assertThat(house.saga(order).summary().needsPerson()).isFalse();
    assertThat(premises.findings()).isEmpty();
    house.stock("mug", "BER", 1);
    assertThat(house.warehouse().shipmentsOf(order)).isEmpty();

    house.stock("mug", "LEI", 4);

    assertHandedOverWhole(order);
    assertThat(types(order)).containsOnlyOnce("order.awaits-stock", "order.stock-arrived");
  }

  @Test
  void aNodeThatDiesWithTheReceiptInItsBooksLeavesTheRestToAnother() {
    house.start();
    long order = waiting("c1");
    house.bury();
    try (OrderHouse dying = OrderHouse.build(premises, Wiring.PLAIN)) {
      dying.stock("mug", "BER", 4);
    }

    house = OrderHouse.build(premises, Wiring.PLAIN);
    house.start();

    assertHandedOverWhole(order);
    assertThat(premises.rows("inventory", "select sum(reserved) from stock"))
        .containsExactly(List.of("4"));
  }

  @Test
  void aCancelledOneGivesItsWaitBackAndIsRefunded() {
    house.start();
    long first = waiting("c1");
    long refused = order("c2");
    house.awaitSettled(refused);
    assertThat(house.find(refused).cancelReason()).isEqualTo("stock.unavailable");

    assertThat(house.cancel(CancelOrder.byShopper(first), LONG))
        .isEqualTo(new CancelResult.Cancelled());

    house.awaitSettled(first);
    assertThat(types(first)).contains("payment.refunded");
    long next = waiting("c3");
    house.stock("mug", "BER", 2);
    assertHandedOverWhole(next);
  }

  @Test
  void onHoldItStaysUntilTheGoodsAreHereAndTheHoldIsReleased() {
    house.start();
    long order = waiting("c1");
    house.holds().hold(new PlaceHold(order, HoldReason.FRAUD, "", "support"));
    house.stock("mug", "BER", 2);
    Eventually.until("the goods are here", () -> !house.find(order).awaitsStock());
    assertThat(house.warehouse().shipmentsOf(order)).isEmpty();

    house.holds().release(order, house.holds().of(order).getLast().id(), "support");

    assertHandedOverWhole(order);
  }

  @Test
  void noUnitsAreTakenOutOfItWhileItWaits() {
    house.start();
    long order = waiting("c1");
    EditOrder fewer =
        new EditOrder(
            order, "key", house.find(order).version(), null, Map.of("mug", 1), false, "support");

    assertThat(
            house
                .edits(
                    _ -> {
                      throw new AssertionError("Nothing goes abroad");
                    })
                .edit(fewer, LONG))
        .isEqualTo(new EditResult.Refused(EditRefusal.AWAITS_STOCK));
  }
}
