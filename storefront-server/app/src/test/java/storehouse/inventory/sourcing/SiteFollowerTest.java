package storehouse.inventory.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.fulfilment.events.WarehouseChanged;
import storehouse.inventory.Allocation;
import storehouse.inventory.Destination;
import storehouse.inventory.Inventory;
import storehouse.inventory.OrderStock;
import storehouse.inventory.ReceiveStock;
import storehouse.inventory.Reservations;
import storehouse.inventory.ReserveStock;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.holds.HeldCarts;
import storehouse.inventory.holds.HoldTimes;
import storehouse.platform.events.Delivery;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.Outcome;
import storehouse.testing.TestStores;

@Tag("database")
class SiteFollowerTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static Stores stores;
  private static Outbox outbox;
  private static Inventory inventory;

  @BeforeAll
  static void open() {
    stores = TestStores.fresh(StoreName.INVENTORY);
    outbox = new Outbox(CLOCK, new Signal());
    inventory = new Inventory(stores, new StockBook(outbox, CLOCK));
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  private static void receive(String sku, String warehouse) {
    inventory.receive(List.of(new ReceiveStock(sku, warehouse, 1, "first", "tester")));
  }

  private static void hear(String warehouse, boolean accepting) {
    hear(new WarehouseChanged(warehouse, accepting, "DE", "12099"));
  }

  private static void hear(WarehouseChanged news) {
    stores
        .of(StoreName.INVENTORY)
        .run(
            tx -> new SiteFollower(outbox).handle(tx, List.of(new Delivery(1, news.code(), news))));
  }

  private static long available(String sku) {
    return inventory.availableForDisplay(List.of(sku)).getOrDefault(sku, -1L);
  }

  private static List<String> told() {
    return stores
        .of(StoreName.INVENTORY)
        .read(
            tx -> {
              List<String> skus = new ArrayList<>();
              try (PreparedStatement select =
                      tx.connection()
                          .prepareStatement(
                              "select aggregateid from outbox where aggregatetype ="
                                  + " 'availability' order by id");
                  ResultSet row = select.executeQuery()) {
                while (row.next()) {
                  skus.add(row.getString(1));
                }
              }
              return skus;
            });
  }

  private static Reservations reservations() {
    StockBook book = new StockBook(outbox, CLOCK);
    return new Reservations(
        stores, new Sites(stores, CLOCK), book, new HeldCarts(stores, book, new HoldTimes(0, 0)));
  }

  private static Outcome reserve(long order, String sku) {
    return reservations()
        .reserve(
            List.of(
                new ReserveStock(
                    order, List.of(new ReserveStock.Line(sku, 1)), Destination.of("DE", "12345"))))
        .getFirst();
  }

  @Test
  void aClosedWarehousePromisesNothingUntilItOpensAgain() {
    receive("only-ber", "BER");
    receive("both", "BER");
    receive("both", "HAM");
    hear("BER", true);
    int before = told().size();

    hear("BER", false);

    assertThat(available("only-ber")).isZero();
    assertThat(available("both")).isEqualTo(1);
    assertThat(told().subList(before, told().size())).containsExactly("only-ber");
    assertThat(reserve(1, "only-ber")).isEqualTo(Outcome.refused("stock.unavailable"));

    hear("BER", false);
    hear("BER", true);

    assertThat(told().subList(before, told().size())).containsExactly("only-ber", "only-ber");
    assertThat(reserve(2, "only-ber")).isEqualTo(Outcome.DONE);
  }

  @Test
  void whereAWarehouseIsDecidesWhichOneSends() {
    hear(new WarehouseChanged("AAA", true, "DE", "80331"));
    hear(new WarehouseChanged("ZZZ", true, "DE", "12099"));
    receive("near", "AAA");
    receive("near", "ZZZ");
    Reservations reservations = reservations();

    reservations.reserve(
        List.of(
            new ReserveStock(
                77, List.of(new ReserveStock.Line("near", 1)), Destination.of("DE", "12345"))));

    assertThat(reservations.stock(List.of(77L)))
        .containsEntry(77L, new OrderStock(List.of(new Allocation("near", "ZZZ", 1)), Map.of()));
  }
}
