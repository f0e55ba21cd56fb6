package storehouse.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.fulfilment.Floor.line;
import static storehouse.fulfilment.Floor.order;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.fulfilment.dispatch.LabelResult;
import storehouse.fulfilment.picking.ScanResult;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.model.backoffice.ShipmentState;
import storehouse.platform.saga.Outcome;

/// What is on hold stays where it is, whatever arrives late or twice.
@Tag("database")
class HeldShipmentsTest {

  private static Floor floor;

  @BeforeAll
  static void open() {
    floor = new Floor();
    floor.stock("mug", "BER", 500);
  }

  @AfterAll
  static void close() {
    floor.close();
  }

  private static AcceptOrder mug() {
    return order(line("mug", "BER", 1));
  }

  private static boolean hold(AcceptOrder order, long version, boolean held) {
    return floor.fulfilment.hold(new HoldShipments(order.orderId(), version, held));
  }

  private static AcceptOrder asOf(long version, AcceptOrder order) {
    return new AcceptOrder(
        order.orderId(), order.orderNumber(), order.shipTo(), order.lines(), version);
  }

  private static boolean isQueued(Shipment shipment) {
    return floor.queue.list(ShipmentState.TO_PICK, Optional.empty()).stream()
        .anyMatch(entry -> entry.id() == shipment.id());
  }

  @Test
  void anOrderThatIsHeldFirstIsNotHandedOverUntilItsReleaseIsKnown() {
    AcceptOrder order = mug();
    assertThat(hold(order, 1, true)).isTrue();

    assertThat(floor.fulfilment.accept(List.of(order))).containsExactly(Outcome.ON_HOLD);
    assertThat(floor.fulfilment.shipmentsOf(order.orderId())).isEmpty();

    assertThat(floor.fulfilment.accept(List.of(asOf(2, order)))).containsExactly(Outcome.DONE);
    assertThat(floor.fulfilment.shipmentsOf(order.orderId())).hasSize(1);
  }

  @Test
  void oneHeldOrderDoesNotHoldTheOthersOfItsBatch() {
    AcceptOrder held = mug();
    AcceptOrder free = mug();
    hold(held, 1, true);

    assertThat(floor.fulfilment.accept(List.of(held, free)))
        .containsExactly(Outcome.ON_HOLD, Outcome.DONE);
  }

  @Test
  void aHeldParcelLeavesTheQueueAndIsPickedOnceItIsReleased() {
    AcceptOrder order = mug();
    Shipment shipment = floor.accepted(order);
    assertThat(hold(order, 1, true)).isTrue();

    assertThat(isQueued(shipment)).isFalse();
    assertThat(floor.picking.claim(shipment.id(), "picker")).isInstanceOf(Handled.Conflict.class);

    hold(order, 2, false);
    assertThat(isQueued(shipment)).isTrue();
    assertThat(floor.picking.claim(shipment.id(), "picker")).isInstanceOf(Handled.Done.class);
  }

  @Test
  void whoIsPickingIsToldToPutItAside() {
    AcceptOrder order = mug();
    Shipment shipment = floor.accepted(order);
    floor.picking.claim(shipment.id(), "picker");
    hold(order, 1, true);

    assertThat(floor.picking.scan(shipment.id(), Floor.scan(shipment.lines().getFirst(), "s1", 1)))
        .isInstanceOf(ScanResult.Conflict.class);
  }

  @Test
  void aPackedParcelGetsNoLabelAndDoesNotLeave() {
    AcceptOrder order = mug();
    Shipment packed = floor.packed(order);
    hold(order, 1, true);

    assertThat(floor.packing.pack(packed.id(), 900)).isInstanceOf(Handled.Conflict.class);
    assertThat(floor.labels(FakeCarrier.thatWorks()).buy(packed.id()))
        .isInstanceOf(LabelResult.Conflict.class);

    hold(order, 2, false);
    floor.labels(FakeCarrier.thatWorks()).buy(packed.id());
    hold(order, 3, true);
    assertThat(floor.goodsOut.ship(packed.id())).isInstanceOf(Handled.Conflict.class);

    hold(order, 4, false);
    assertThat(floor.goodsOut.ship(packed.id())).isInstanceOf(Handled.Done.class);
    assertThat(hold(order, 5, true)).as("there is nothing to hold").isFalse();
  }

  @Test
  void aHoldThatComesAfterItsReleaseChangesNothing() {
    AcceptOrder order = mug();
    Shipment shipment = floor.accepted(order);
    hold(order, 2, false);
    hold(order, 1, true);

    assertThat(floor.picking.claim(shipment.id(), "picker")).isInstanceOf(Handled.Done.class);
  }

  @Test
  void aHeldOrderIsCancelledAsAnyOther() {
    AcceptOrder order = mug();
    Shipment shipment = floor.accepted(order);
    hold(order, 1, true);

    assertThat(floor.fulfilment.cancel(List.of(new CancelShipments(order.orderId()))))
        .containsExactly(Outcome.DONE);
    assertThat(floor.queue.find(shipment.id()).orElseThrow().stage().state())
        .isEqualTo(ShipmentState.CANCELLED);
    assertThat(hold(order, 2, true)).isFalse();
  }
}
