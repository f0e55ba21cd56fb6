package storehouse.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static storehouse.fulfilment.Floor.line;
import static storehouse.fulfilment.Floor.order;

import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.fulfilment.events.WarehouseChanged;
import storehouse.fulfilment.handover.SiteNews;
import storehouse.fulfilment.handover.Sites.SiteChange;
import storehouse.inventory.events.StockChanged;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.shop.Address;
import storehouse.model.shop.AddressRule;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

@Tag("database")
class HandoverTest {

  private static Floor floor;

  @BeforeAll
  static void open() {
    floor = new Floor();
  }

  @AfterAll
  static void close() {
    floor.close();
  }

  @Test
  void anOrderBecomesOneShipmentForEachWarehouse() {
    floor.stock("pot", "BER", 5);
    floor.stock("lid", "LEI", 5);
    AcceptOrder order = order(line("pot", "BER", 2), line("lid", "LEI", 1));

    assertThat(floor.fulfilment.accept(List.of(order))).containsExactly(Outcome.DONE);

    assertThat(floor.fulfilment.shipmentsOf(order.orderId()))
        .extracting(ShipmentView::warehouse, ShipmentView::state)
        .containsExactlyInAnyOrder(
            tuple("BER", ShipmentState.TO_PICK), tuple("LEI", ShipmentState.TO_PICK));
    assertThat(floor.bin("pot", "BER")).isEqualTo("5/2");
  }

  @Test
  void aRepeatedAcceptIsAnsweredTheSameAndDoneOnce() {
    floor.stock("mug", "BER", 5);
    AcceptOrder order = order(line("mug", "BER", 2));

    assertThat(floor.fulfilment.accept(List.of(order, order)))
        .containsExactly(Outcome.DONE, Outcome.DONE);
    assertThat(floor.fulfilment.accept(List.of(order))).containsExactly(Outcome.DONE);

    assertThat(floor.fulfilment.shipmentsOf(order.orderId())).hasSize(1);
    assertThat(floor.bin("mug", "BER")).isEqualTo("5/2");
  }

  @Test
  void anAddressThatMayBeTypedFits() {
    Address longest =
        new Address(
            "ß".repeat(120),
            "ß".repeat(120),
            "ß".repeat(120),
            "ß".repeat(80),
            "ß".repeat(80),
            "ß".repeat(20),
            "DE",
            "ß".repeat(40));
    assertThat(AddressRule.faults(longest)).isEmpty();
    AcceptOrder order = new AcceptOrder(77, "N-77", longest, List.of(line("mug", "LEI", 1)), 0);

    assertThat(floor.fulfilment.accept(List.of(order))).containsExactly(Outcome.DONE);
  }

  @Test
  void whoeverStartsWhileAWarehouseClosesTellsThatItIsClosed() throws Exception {
    SiteNews start = new SiteNews(floor.stores, floor.sites, floor.outbox);
    Store store = floor.stores.of(StoreName.FULFILMENT);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> started =
          store.write(
              tx -> {
                try (Statement statement = tx.connection().createStatement()) {
                  statement.executeUpdate(
                      "update warehouse set accepting_orders = false where code = 'HAM'");
                }
                WarehouseChanged closed = new WarehouseChanged("HAM", false, "DE", "20457");
                floor.outbox.append(tx, List.of(new OutboxEntry("warehouse", "HAM", closed)));
                Future<?> starting = threads.submit(start::start);
                Eventually.until("the start waits", floor::somebodyWaits);
                return starting;
              });
      started.get();
    }

    assertThat(floor.told("HAM")).hasSize(2).allMatch(news -> news.contains("false"));
    floor.sites.change(new SiteChange("HAM", true, "open again", "test"));
  }

  @Test
  void theSameOrderFromTwoNodesAtOnceIsAcceptedOnce() throws Exception {
    AcceptOrder order = order(line("mug", "LEI", 1), line("pot", "LEI", 1));
    Callable<List<Outcome>> accept = () -> floor.fulfilment.accept(List.of(order));

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(Stream.generate(() -> accept).limit(6).toList())) {
        assertThat(answer.get()).containsExactly(Outcome.DONE);
      }
    }
    assertThat(floor.fulfilment.shipmentsOf(order.orderId())).hasSize(1);
  }

  @Test
  void anOrderThatWasCancelledBeforeItCameIsRefusedWhenItComes() {
    AcceptOrder order = order(line("mug", "BER", 1));

    assertThat(floor.fulfilment.cancel(List.of(new CancelShipments(order.orderId()))))
        .containsExactly(Outcome.DONE);
    assertThat(floor.fulfilment.accept(List.of(order)))
        .containsExactly(Outcome.refused("order.cancelled"));

    assertThat(floor.fulfilment.shipmentsOf(order.orderId())).isEmpty();
  }

  @Test
  void cancellingGivesThePromisedGoodsBack() {
    floor.stock("lid", "HAM", 4);
    AcceptOrder order = order(line("lid", "HAM", 3));
    floor.fulfilment.accept(List.of(order));
    assertThat(floor.bin("lid", "HAM")).isEqualTo("4/3");

    floor.fulfilment.cancel(List.of(new CancelShipments(order.orderId())));
    floor.fulfilment.cancel(List.of(new CancelShipments(order.orderId())));

    assertThat(floor.bin("lid", "HAM")).isEqualTo("4/0");
    assertThat(floor.shipment(order).stage().state()).isEqualTo(ShipmentState.CANCELLED);
  }

  @Test
  void aClosedWarehouseRefusesOrdersOfItsBatchOnly() {
    try (Floor closed = new Floor()) {
      closed.sites.change(new SiteChange("HAM", false, "stocktaking", "admin"));
      AcceptOrder there = order(line("mug", "HAM", 1), line("pot", "BER", 1));
      AcceptOrder elsewhere = order(line("mug", "BER", 1));

      assertThat(closed.fulfilment.accept(List.of(there, elsewhere)))
          .containsExactly(Outcome.refused("warehouse.refused"), Outcome.DONE);
      assertThat(closed.fulfilment.shipmentsOf(there.orderId())).isEmpty();

      closed.sites.change(new SiteChange("HAM", true, "done", "admin"));
      assertThat(closed.fulfilment.accept(List.of(there)))
          .as("a refusal stands, because the saga acted on it")
          .containsExactly(Outcome.refused("warehouse.refused"));
    }
  }

  @Test
  void adjustmentsReachTheBinsAndGoodsIssuesDoNotCountTwice() {
    floor.stock("pot", "HAM", 10);
    floor.stock(new StockChanged("pot", "HAM", -3, "adjustment"));
    floor.stock(new StockChanged("pot", "HAM", -2, "shipment"));

    assertThat(floor.bin("pot", "HAM")).isEqualTo("7/0");
  }
}
