package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.platform.web.Problem;

@Tag("database")
class DeliveriesTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
  private static StockRoom room;
  private static Deliveries deliveries;

  @BeforeAll
  static void open() {
    room = new StockRoom();
    deliveries = new Deliveries(room.stores, room.book);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static void expect(String reference, String sku, long units) {
    deliveries.expect(List.of(new ExpectDelivery(reference, sku, "BER", units, MAY, "receiver")));
  }

  private static void arrive(String receipt, String delivery, String sku, long units) {
    room.inventory.receive(
        List.of(new ReceiveStock(sku, "BER", units, receipt, "receiver", delivery)));
  }

  private static String states(String sku) {
    StockView level = room.level(sku);
    return level.onHand() + " on hand, " + level.incoming() + " incoming";
  }

  @Test
  void whatIsExpectedIsNotPromisedUntilItIsThere() {
    expect("PO-1", "tent", 10);
    expect("PO-1", "tent", 10);

    assertThat(states("tent")).isEqualTo("0 on hand, 10 incoming");
    assertThat(room.reserve("tent", 1).toString()).contains("stock.unavailable");

    arrive("GR-1", "PO-1", "tent", 4);
    arrive("GR-1", "PO-1", "tent", 4);

    assertThat(states("tent")).isEqualTo("4 on hand, 6 incoming");
    assertThat(deliveries.open("tent"))
        .containsExactly(new DeliveryView("PO-1", "tent", "BER", 10, 4, MAY, false));
    room.expectBooksAgree();
  }

  @Test
  void moreThanExpectedOrUnannouncedGoodsAreTakenInAsWell() {
    expect("PO-2", "stove", 3);

    arrive("GR-2", "PO-2", "stove", 5);
    arrive("GR-3", "PO-other", "stove", 1);

    assertThat(states("stove")).isEqualTo("6 on hand, 0 incoming");
    assertThat(deliveries.open("stove")).isEmpty();
    room.expectBooksAgree();
  }

  @Test
  void anotherNumberCorrectsWhatIsExpectedAndNeverBelowWhatCame() {
    expect("PO-3", "lantern", 10);
    arrive("GR-4", "PO-3", "lantern", 4);

    expect("PO-3", "lantern", 7);
    assertThat(states("lantern")).isEqualTo("4 on hand, 3 incoming");
    expect("PO-3", "lantern", 2);
    assertThat(states("lantern")).isEqualTo("4 on hand, 0 incoming");
    expect("PO-3", "lantern", 5);
    assertThat(states("lantern")).isEqualTo("4 on hand, 1 incoming");
    room.expectBooksAgree();
  }

  @Test
  void nothingIsExpectedOrTakenInWhereNoWarehouseIs() {
    assertThatThrownBy(
            () ->
                deliveries.expect(
                    List.of(new ExpectDelivery("PO-5", "kettle", "BRE", 1, MAY, "receiver"))))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("BRE");
    assertThatThrownBy(() -> room.receive("kettle", "BRE", 1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("BRE");
    assertThat(room.inventory.levels("kettle")).isEmpty();
  }

  @Test
  void aClosedDeliveryBringsNothingMore() {
    expect("PO-4", "rope", 8);
    arrive("GR-5", "PO-4", "rope", 3);

    deliveries.close("PO-4", "receiver");
    deliveries.close("PO-4", "receiver");
    assertThat(states("rope")).isEqualTo("3 on hand, 0 incoming");

    arrive("GR-6", "PO-4", "rope", 2);
    expect("PO-4", "rope", 8);
    assertThat(states("rope")).isEqualTo("5 on hand, 0 incoming");
    expect("PO-4", "rope", 9);
    assertThat(states("rope")).isEqualTo("5 on hand, 4 incoming");
    room.expectBooksAgree();
  }
}
