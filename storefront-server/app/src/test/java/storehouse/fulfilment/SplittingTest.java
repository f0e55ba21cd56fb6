package storehouse.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.fulfilment.Floor.line;
import static storehouse.fulfilment.Floor.order;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.fulfilment.handover.Splitting;
import storehouse.fulfilment.handover.Splitting.SplitOff;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.model.backoffice.ShipmentState;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.saga.Outcome;

/// Each unit is in one parcel, however a shipment is split.
@Tag("database")
class SplittingTest {

  private static Floor floor;
  private static Splitting splitting;

  @BeforeAll
  static void open() {
    floor = new Floor();
    splitting = new Splitting(floor.stores, new Outbox(floor.clock, new Signal()), floor.clock);
    floor.stock("mug", "BER", 500);
    floor.stock("pot", "BER", 500);
  }

  @AfterAll
  static void close() {
    floor.close();
  }

  private static AcceptOrder accepted() {
    AcceptOrder order = order(line("mug", "BER", 3), line("pot", "BER", 2));
    floor.fulfilment.accept(List.of(order));
    return order;
  }

  private static Handled split(Shipment shipment, Map<String, Integer> units) {
    return splitting.split(shipment.id(), new SplitOff(shipment.version(), units, "packer"));
  }

  private static List<String> parcels(AcceptOrder order) {
    return floor.fulfilment.shipmentsOf(order.orderId()).stream()
        .map(
            parcel ->
                parcel.state()
                    + " "
                    + parcel.lines().stream()
                        .map(l -> l.quantity() + " " + l.sku())
                        .sorted()
                        .toList())
        .toList();
  }

  @Test
  void someUnitsGoIntoAParcelOfTheirOwn() {
    AcceptOrder order = accepted();

    assertThat(split(floor.shipment(order), Map.of("mug", 1, "pot", 2)))
        .isInstanceOf(Handled.Done.class);

    assertThat(parcels(order)).containsExactly("TO_PICK [2 mug]", "TO_PICK [1 mug, 2 pot]");
  }

  @Test
  void eachParcelIsPickedAndLeavesAloneAndOnlyTheLastOneIsTheLast() {
    AcceptOrder order = accepted();
    Shipment first = floor.shipment(order);
    Handled.Done second = (Handled.Done) split(first, Map.of("pot", 2));

    ship(floor.queue.find(first.id()).orElseThrow());
    ship(second.shipment());

    assertThat(parcels(order)).containsExactly("SHIPPED [3 mug]", "SHIPPED [2 pot]");
    assertThat(floor.text(events(order, "\"lastOfOrder\":true"))).isEqualTo("1");
    assertThat(floor.text(events(order, "\"lastOfOrder\":false"))).isEqualTo("1");
  }

  private static String events(AcceptOrder order, String part) {
    return "select count(*) from outbox where aggregateid = '"
        + order.orderId()
        + "' and payload like '%"
        + part
        + "%'";
  }

  private static void ship(Shipment shipment) {
    floor.picking.claim(shipment.id(), "picker");
    for (Shipment.Line each : shipment.lines()) {
      floor.picking.scan(shipment.id(), Floor.scan(each, "scan-" + each.id(), each.quantity()));
    }
    floor.packing.pack(shipment.id(), 1_200);
    floor.labels(FakeCarrier.thatWorks()).buy(shipment.id());
    assertThat(floor.goodsOut.ship(shipment.id())).isInstanceOf(Handled.Done.class);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    Shipment shipment = floor.shipment(accepted());

    assertThat(split(shipment, Map.of())).isInstanceOf(Handled.Invalid.class);
    assertThat(split(shipment, Map.of("mug", 4))).isInstanceOf(Handled.Invalid.class);
    assertThat(split(shipment, Map.of("lid", 1))).isInstanceOf(Handled.Invalid.class);
    assertThat(split(shipment, Map.of("mug", 3, "pot", 2))).isInstanceOf(Handled.Invalid.class);
    assertThat(splitting.split(1, new SplitOff(0, Map.of("mug", 1), "packer")))
        .isInstanceOf(Handled.UnknownShipment.class);
  }

  @Test
  void nothingIsSplitOnceSomebodyPicks() {
    Shipment shipment = floor.shipment(accepted());
    floor.picking.claim(shipment.id(), "picker");

    assertThat(split(shipment, Map.of("mug", 1))).isInstanceOf(Handled.Conflict.class);
  }

  @RepeatedTest(3)
  void ofTwoWhoSplitAtOnceOneIsTooLate() throws Exception {
    AcceptOrder order = accepted();
    Shipment shipment = floor.shipment(order);
    Callable<Handled> split = () -> split(shipment, Map.of("mug", 2));
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(people.invokeAll(List.of(split, split)))
          .extracting(answer -> answer.resultNow().getClass().getSimpleName())
          .containsExactlyInAnyOrder("Done", "Conflict");
    }
    assertThat(parcels(order)).containsExactly("TO_PICK [1 mug, 2 pot]", "TO_PICK [2 mug]");
  }

  @Test
  void aHeldShipmentSplitsIntoTwoHeldOnesAndBothAreReleased() {
    AcceptOrder order = accepted();
    floor.fulfilment.hold(new HoldShipments(order.orderId(), 1, true));
    Handled.Done split = (Handled.Done) split(floor.shipment(order), Map.of("mug", 1));
    assertThat(split.shipment().held()).isTrue();

    floor.fulfilment.hold(new HoldShipments(order.orderId(), 2, false));
    assertThat(floor.picking.claim(split.shipment().id(), "picker"))
        .isInstanceOf(Handled.Done.class);
  }

  @Test
  void anOrderInTwoParcelsIsCancelledAndChangedWhole() {
    AcceptOrder order = accepted();
    split(floor.shipment(order), Map.of("mug", 1));
    AmendOrder less =
        new AmendOrder(
            order.orderId(),
            1,
            1,
            order.shipTo(),
            List.of(new AmendOrder.Less("mug", "BER", 2), new AmendOrder.Less("pot", "BER", 1)));

    assertThat(floor.fulfilment.amend(less)).isEqualTo(Outcome.DONE);
    assertThat(parcels(order)).containsExactly("TO_PICK [1 mug, 1 pot]", "CANCELLED []");

    floor.fulfilment.cancel(List.of(new CancelShipments(order.orderId())));
    assertThat(floor.fulfilment.shipmentsOf(order.orderId()))
        .allMatch(parcel -> parcel.state() == ShipmentState.CANCELLED);
  }
}
