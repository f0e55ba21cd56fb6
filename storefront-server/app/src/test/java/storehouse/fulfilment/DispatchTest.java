package storehouse.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.fulfilment.Floor.line;
import static storehouse.fulfilment.Floor.order;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.fulfilment.carrier.Carrier;
import storehouse.fulfilment.carrier.LabelOrder;
import storehouse.fulfilment.carrier.LabelOutcome;
import storehouse.fulfilment.carrier.ups.UpsCalls;
import storehouse.fulfilment.carrier.ups.UpsCarrier;
import storehouse.fulfilment.carrier.ups.UpsSettings;
import storehouse.fulfilment.carrier.ups.UpsTokens;
import storehouse.fulfilment.dispatch.LabelResult;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.model.backoffice.ShipmentState;
import storehouse.platform.saga.Outcome;
import storehouse.simulators.ups.UpsSimulator;

@Tag("database")
class DispatchTest {

  private static Floor floor;
  private static UpsSimulator ups;
  private static Carrier carrier;

  @BeforeAll
  static void open() throws IOException {
    floor = new Floor();
    floor.stock("mug", "BER", 100);
    floor.stock("pot", "LEI", 100);
    ups = UpsSimulator.start(0, null, Duration.ofHours(1));
    UpsSettings settings = new UpsSettings(ups.url().toString(), "shop", "secret", "A1B2C3");
    carrier =
        new UpsCarrier(
            new UpsCalls(settings, new UpsTokens(settings, floor.clock)), settings, floor.clock);
  }

  @AfterAll
  static void close() throws IOException {
    ups.close();
    floor.close();
  }

  private static Shipment packed() {
    return floor.packed(order(line("mug", "BER", 1)));
  }

  private static void fault(String fault, String route) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ups.url() + "/_sim/faults"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"fault\": \"" + fault + "\", \"route\": \"" + route + "\"}"))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  private static long labelsSold(Shipment shipment) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(ups.url() + "/_sim/labels")).build();
    String books = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return Pattern.compile("SHP" + shipment.id() + "\\b").matcher(books).results().count();
  }

  @Test
  void aLabelIsBoughtOnceAndShownAgain() throws Exception {
    Shipment shipment = packed();

    LabelResult.Bought first = (LabelResult.Bought) floor.labels(carrier).buy(shipment.id());
    LabelResult again = floor.labels(carrier).buy(shipment.id());

    assertThat(again).isEqualTo(first);
    assertThat(first.label().trackingNumber()).startsWith("1Z");
    assertThat(first.label().cost().minorUnits()).isPositive();
    assertThat(labelsSold(shipment)).isEqualTo(1);
  }

  @Test
  void aLabelWhoseAnswerWasLostIsFoundByItsReference() throws Exception {
    Shipment shipment = packed();
    fault("lost-after-applying", "/ship");

    LabelResult result = floor.labels(carrier).buy(shipment.id());

    assertThat(result).isInstanceOf(LabelResult.Bought.class);
    assertThat(labelsSold(shipment)).isEqualTo(1);
  }

  @Test
  void aCrashBetweenPurchaseAndRecordBuysNoSecondLabel() throws Exception {
    Shipment shipment = packed();

    try {
      floor.labels(new DyingAfterPurchase(carrier)).buy(shipment.id());
    } catch (SimulatedCrash expected) {
      assertThat(floor.shipment(orderOf(shipment)).stage().state()).isEqualTo(ShipmentState.PACKED);
    }
    LabelResult result = floor.labels(carrier).buy(shipment.id());

    assertThat(result).isInstanceOf(LabelResult.Bought.class);
    assertThat(labelsSold(shipment)).isEqualTo(1);
  }

  @Test
  void manyWhoAskAtOnceGetOneLabel() throws Exception {
    Shipment shipment = packed();
    Callable<LabelResult> buy = () -> floor.labels(carrier).buy(shipment.id());

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(List.of(buy, buy, buy, buy))) {
        assertThat(answer.get())
            .isInstanceOfAny(LabelResult.Bought.class, LabelResult.Unavailable.class);
      }
    }
    assertThat(labelsSold(shipment)).isEqualTo(1);
  }

  @Test
  void anOrderThatNeverReachedTheCarrierIsNotBoughtBeforeTheHorizon() throws Exception {
    Shipment shipment = packed();
    fault("lost-before-applying", "/ship");

    assertThat(floor.labels(carrier).buy(shipment.id()))
        .isInstanceOf(LabelResult.Unavailable.class);
    assertThat(floor.labels(carrier).buy(shipment.id()))
        .isInstanceOf(LabelResult.Unavailable.class);
    assertThat(labelsSold(shipment)).isZero();

    floor.passTime(shipment, Duration.ofMinutes(5));
    assertThat(floor.labels(carrier).buy(shipment.id())).isInstanceOf(LabelResult.Bought.class);
    assertThat(labelsSold(shipment)).isEqualTo(1);
  }

  @Test
  void aBusyCarrierMayBeAskedAgainAtOnce() throws Exception {
    Shipment shipment = packed();
    fault("rate-limited", "/ship");

    assertThat(floor.labels(carrier).buy(shipment.id()))
        .isInstanceOf(LabelResult.Unavailable.class);
    assertThat(floor.labels(carrier).buy(shipment.id())).isInstanceOf(LabelResult.Bought.class);
  }

  @Test
  void shippingTakesTheGoodsAndTellsOnce() {
    AcceptOrder order = order(line("mug", "BER", 2), line("pot", "LEI", 1));
    floor.fulfilment.accept(List.of(order));
    long mugsBefore = onHand("mug", "BER");
    List<ShipmentView> parcels = floor.fulfilment.shipmentsOf(order.orderId());
    for (ShipmentView parcel : parcels) {
      carryToLabel(floor.queue.find(Long.parseLong(parcel.id())).orElseThrow());
    }

    for (ShipmentView parcel : parcels) {
      assertThat(floor.goodsOut.ship(Long.parseLong(parcel.id()))).isInstanceOf(Handled.Done.class);
      assertThat(floor.goodsOut.ship(Long.parseLong(parcel.id()))).isInstanceOf(Handled.Done.class);
    }

    assertThat(onHand("mug", "BER")).isEqualTo(mugsBefore - 2);
    String told =
        floor.text(
            "select group_concat(payload order by seq) from outbox where aggregateid = '"
                + order.orderId()
                + "'");
    assertThat(told.split("\"shipmentId\"", -1)).hasSize(3);
    assertThat(told.split("\"lastOfOrder\":true", -1)).hasSize(2);
    assertThat(floor.fulfilment.shipmentsOf(order.orderId()))
        .allSatisfy(
            parcel -> {
              assertThat(parcel.state()).isEqualTo(ShipmentState.SHIPPED);
              assertThat(parcel.trackingUrl())
                  .isEqualTo("http://carrier.test/track/" + parcel.trackingNumber());
              assertThat(parcel.shippedAt()).isNotNull();
            });
    assertThat(floor.fulfilment.cancel(List.of(new CancelShipments(order.orderId()))))
        .containsExactly(Outcome.refused("shipment.shipped"));
  }

  @Test
  void whatHasNoLabelDoesNotLeave() {
    assertThat(floor.goodsOut.ship(packed().id()))
        .isEqualTo(new Handled.Conflict("This shipment is packed but has no label yet."));
  }

  private static void carryToLabel(Shipment shipment) {
    floor.picking.claim(shipment.id(), "picker");
    shipment
        .lines()
        .forEach(
            line ->
                floor.picking.scan(
                    shipment.id(), Floor.scan(line, "s" + line.id(), line.quantity())));
    floor.packing.pack(shipment.id(), 800);
    floor.labels(carrier).buy(shipment.id());
  }

  private static long onHand(String sku, String warehouse) {
    return Long.parseLong(floor.bin(sku, warehouse).split("/", -1)[0]);
  }

  private static AcceptOrder orderOf(Shipment shipment) {
    return new AcceptOrder(shipment.orderId(), shipment.orderNumber(), Floor.BERLIN, List.of(), 0);
  }

  /// The process dies after the carrier sold the label and before anybody wrote it down.
  private record DyingAfterPurchase(Carrier carrier) implements Carrier {

    @Override
    public String name() {
      return carrier.name();
    }

    @Override
    public LabelOutcome buy(LabelOrder order) {
      carrier.buy(order);
      throw new SimulatedCrash();
    }

    @Override
    public LabelOutcome recover(LabelOrder order) {
      return carrier.recover(order);
    }
  }

  private static final class SimulatedCrash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
