package storehouse.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.order.events.OrderCancelled;
import storehouse.order.events.OrderConfirmed;
import storehouse.platform.events.Delivery;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.testing.TestStores;

@Tag("database")
class SalesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private Stores stores;
  private Store store;

  @BeforeEach
  void open() {
    stores = TestStores.fresh(StoreName.RECOMMENDATION);
    store = stores.of(StoreName.RECOMMENDATION);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private List<String> best() {
    return store.read(tx -> Sales.bestSellers(tx.connection(), TODAY, 10));
  }

  private void sold(String source, String sku, int daysAgo, long units) {
    store.run(
        tx ->
            Sales.put(
                tx.connection(), List.of(new Sale(source, sku, TODAY.minusDays(daysAgo), units))));
  }

  @Test
  void aRecentUnitCountsMoreThanAnOldOne() {
    sold("a", "old", 60, 10);
    sold("b", "new", 0, 3);
    sold("c", "half", 30, 5);

    assertThat(best()).containsExactly("new", "half", "old");
  }

  @Test
  void whatIsOlderThanNinetyDaysOrCameBackDoesNotCount() {
    sold("a", "ancient", 90, 1_000);
    sold("b", "returned", 3, 5);
    sold("c", "returned", 3, -5);
    sold("d", "mug", 89, 1);

    assertThat(best()).containsExactly("mug");
  }

  @Test
  void anInvoiceThatComesAgainCountsOnce() {
    sold("invoice:1", "mug", 1, 3);
    sold("invoice:1", "mug", 1, 3);
    sold("invoice:2", "pan", 1, 4);

    assertThat(best()).containsExactly("pan", "mug");
  }

  @Test
  void aCancelledOrderNoLongerCounts() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    SalesFromOrders consumer = new SalesFromOrders(clock);
    OrderConfirmed confirmed =
        new OrderConfirmed("7", "SH-7", List.of(new OrderConfirmed.Line("mug", 2)), "cart");
    store.run(tx -> consumer.handle(tx, List.of(new Delivery(1, "7", confirmed))));
    assertThat(best()).containsExactly("mug");

    OrderCancelled cancelled = new OrderCancelled("7", "SH-7", "warehouse.refused");
    store.run(tx -> consumer.handle(tx, List.of(new Delivery(2, "7", cancelled))));
    assertThat(best()).isEmpty();
  }
}
