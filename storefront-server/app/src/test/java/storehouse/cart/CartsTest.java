package storehouse.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.inventory.CartHolds;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.holds.HoldTimes;
import storehouse.inventory.sourcing.Sites;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.web.Problem;
import storehouse.pricing.Pricing;
import storehouse.testing.TestStores;

@Tag("database")
class CartsTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static Stores stores;
  private static Carts carts;

  @BeforeAll
  static void open() {
    stores = TestStores.fresh(StoreName.CUSTOMER, StoreName.PRICING, StoreName.INVENTORY);
    carts = carts(Clock.systemUTC());
    stores
        .of(StoreName.PRICING)
        .run(
            tx -> {
              try (PreparedStatement insert =
                  tx.connection().prepareStatement("insert into price values (?, 'EUR', 100)")) {
                for (int i = 0; i < 60; i++) {
                  insert.setString(1, "SKU-" + i);
                  insert.addBatch();
                }
                insert.executeBatch();
              }
            });
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  private static Carts carts(Clock clock) {
    StockBook book = new StockBook(new Outbox(clock, new Signal()), clock);
    CartHolds holds = new CartHolds(stores, new Sites(stores, clock), book, new HoldTimes(15, 60));
    return new Carts(stores, new Pricing(stores, "DE"), holds, new CartLifetime(clock, 30));
  }

  private static String create() {
    return carts.create(EUR, Locale.ENGLISH).id();
  }

  private static void inParallel(int count, Callable<?> change) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> changes = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        changes.add(change::call);
      }
      for (var done : threads.invokeAll(changes)) {
        done.get();
      }
    }
  }

  @Test
  void parallelAddsNeverVanish() throws Exception {
    String id = create();

    inParallel(40, () -> carts.add(id, "SKU-1", 1));

    CartView cart = carts.find(id).orElseThrow();
    assertThat(cart.lines()).containsExactly(new CartView.Line("SKU-1", 40));
    assertThat(cart.version()).isEqualTo(41);
  }

  @Test
  void linesKeepTheirOrderAndTheirQuantity() {
    String id = create();
    carts.setQuantity(id, "SKU-2", 3);
    carts.setQuantity(id, "SKU-1", 1);
    carts.setQuantity(id, "SKU-2", 5);

    assertThat(carts.find(id).orElseThrow().lines())
        .containsExactly(new CartView.Line("SKU-2", 5), new CartView.Line("SKU-1", 1));
    assertThat(carts.setQuantity(id, "SKU-2", 0).lines()).hasSize(1);
    assertThat(carts.remove(id, "SKU-1").lines()).isEmpty();
  }

  private static CartView ordered(String id) {
    return new CartView(id, 1, EUR, Locale.ENGLISH, List.of(new CartView.Line("SKU-3", 2)));
  }

  @Test
  void aCartIsReopenedAsItWasLeft() {
    String left = create();
    carts.setQuantity(left, "SKU-2", 3);
    String emptied = create();

    assertThat(carts.reopen(ordered(left)).orElseThrow().lines())
        .containsExactly(new CartView.Line("SKU-2", 3));
    assertThat(carts.reopen(ordered(emptied)).orElseThrow().lines())
        .containsExactly(new CartView.Line("SKU-3", 2));
  }

  @Test
  void aCartThatIsGoneIsFilledAgainOnceUnderItsOwnId() throws Exception {
    String gone = "gone-" + Instant.now().toEpochMilli();

    inParallel(8, () -> carts.reopen(ordered(gone)));

    assertThat(carts.find(gone).orElseThrow().lines())
        .containsExactly(new CartView.Line("SKU-3", 2));
    Carts later = carts(Clock.offset(Clock.systemUTC(), Duration.ofDays(40)));
    assertThat(later.find(gone)).isEmpty();
    assertThat(later.reopen(ordered(gone))).isPresent();
    assertThat(later.find(gone)).isPresent();
  }

  @Test
  void aCartThatWasBoughtStaysClosed() {
    String bought = create();
    carts.setQuantity(bought, "SKU-2", 3);
    carts.close(bought);

    assertThat(carts.reopen(ordered(bought))).isEmpty();
    assertThat(carts.find(bought)).isEmpty();
  }

  @Test
  void aCartThatIsChangedIsAnsweredAlthoughItsGoodsCannotBeHeld() {
    inStore(
        "insert into stock (sku, warehouse, on_hand, reserved, version)"
            + " values ('SKU-7', 'BER', 5, 0, 0)");
    String id = create();
    carts.setQuantity(id, "SKU-7", 3);
    inStore("update stock set reserved = 0 where sku = 'SKU-7'");

    assertThat(carts.setQuantity(id, "SKU-7", 1).lines())
        .containsExactly(new CartView.Line("SKU-7", 1));
  }

  private static void inStore(String sql) {
    stores
        .of(StoreName.INVENTORY)
        .run(
            tx -> {
              try (Statement statement = tx.connection().createStatement()) {
                assertThat(statement.executeUpdate(sql)).isEqualTo(1);
              }
            });
  }

  @Test
  void limitsAreToldInPlainWords() {
    String id = create();
    for (int i = 0; i < Carts.MAX_LINES; i++) {
      carts.add(id, "SKU-" + i, 1);
    }

    assertThatThrownBy(() -> carts.add(id, "SKU-55", 1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("50 different articles");
    assertThatThrownBy(() -> carts.add(id, "SKU-1", 99))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("between 1 and 99");
    assertThatThrownBy(() -> carts.setQuantity(id, "SKU-1", -1)).isInstanceOf(Problem.class);
  }

  @Test
  void unknownArticleIsRefused() {
    String id = create();

    assertThatThrownBy(() -> carts.add(id, "NOTHING", 1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("We do not sell an article NOTHING in EUR");
  }

  @Test
  void closedOrExpiredCartIsGone() {
    String closed = create();
    carts.close(closed);
    String old = create();
    Carts later = carts(Clock.offset(Clock.systemUTC(), Duration.ofDays(31)));

    assertThat(carts.find(closed)).isEmpty();
    assertThatThrownBy(() -> carts.add(closed, "SKU-1", 1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("This cart is gone");
    assertThatThrownBy(() -> carts.add(closed, "NOTHING", 1))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("This cart is gone");
    assertThat(later.find(old)).isEmpty();
  }

  @Test
  void aCartLivesAsLongAsWasPromisedAndAnHourMoreAtMost() {
    Instant now = Instant.parse("2026-03-01T09:59:59Z");
    Instant end = new CartLifetime(Clock.fixed(now, ZoneOffset.UTC), 30).end();

    assertThat(end)
        .isAfterOrEqualTo(now.plus(Duration.ofDays(30)))
        .isBeforeOrEqualTo(now.plus(Duration.ofDays(30)).plus(Duration.ofHours(1)));
  }

  @Test
  void expiredCartsAreDeletedWithTheirLines() {
    String id = create();
    carts.add(id, "SKU-1", 1);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
    ExpiredCarts expired = new ExpiredCarts(stores, later);

    assertThat(expired.deleteSome()).isFalse();
    assertThat(carts.find(id)).isEmpty();
  }
}
