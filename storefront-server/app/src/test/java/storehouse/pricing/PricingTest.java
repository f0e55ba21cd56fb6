package storehouse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.catalog.events.Amount;
import storehouse.catalog.events.VariantListed;
import storehouse.model.Money;
import storehouse.platform.events.Delivery;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.web.Problem;
import storehouse.testing.TestStores;

@Tag("database")
class PricingTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static Stores stores;
  private static Pricing pricing;

  @BeforeAll
  static void open() {
    stores = TestStores.fresh(StoreName.PRICING);
    pricing = new Pricing(stores, "DE");
    list("MUG", new Amount("EUR", 1_250), new Amount("GBP", 1_100));
    list("LAMP", new Amount("EUR", 8_900));
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  private static void list(String sku, Amount... prices) {
    ListedPrices consumer = new ListedPrices(new Outbox(Clock.systemUTC(), new Signal()));
    Delivery delivery = new Delivery(1, "1", new VariantListed("1", sku, List.of(prices), null));
    stores.of(StoreName.PRICING).run(tx -> consumer.handle(tx, List.of(delivery)));
  }

  private static long events(String sku) {
    return stores
        .of(StoreName.PRICING)
        .read(
            tx -> {
              try (var select =
                  tx.connection()
                      .prepareStatement("select count(*) from outbox where aggregateid = ?")) {
                select.setString(1, sku);
                var row = select.executeQuery();
                row.next();
                return row.getLong(1);
              }
            });
  }

  private static QuoteView quote(String sku, @Nullable String country) {
    return pricing.quote(
        new QuoteCommand(List.of(new QuoteLine(sku, 2)), country, null, EUR, Locale.ENGLISH));
  }

  @Test
  void listedPricesAreFoundPerCurrency() {
    assertThat(pricing.prices(List.of("MUG", "LAMP", "NONE"), Currency.getInstance("GBP")))
        .containsOnlyKeys("MUG")
        .containsEntry("MUG", Money.of(1_100, "GBP"));
  }

  @Test
  void onlyAChangedPriceIsTold() {
    list("CUP", new Amount("EUR", 500));
    list("CUP", new Amount("EUR", 500));
    list("CUP", new Amount("EUR", 600));

    assertThat(events("CUP")).isEqualTo(2);
    assertThat(pricing.prices(List.of("CUP"), EUR)).containsEntry("CUP", Money.of(600, "EUR"));
  }

  @Test
  void taxFollowsTheDestination() {
    assertThat(quote("LAMP", "DE").tax()).isEqualTo(Money.of(2_842, "EUR"));
    assertThat(quote("LAMP", "HU").taxes().getFirst().rateBasisPoints()).isEqualTo(2_700);
    assertThat(quote("LAMP", "US").tax().isZero()).isTrue();
  }

  @Test
  void withoutADestinationDeliveryIsNotInTheTotal() {
    QuoteView quote = quote("MUG", null);

    assertThat(quote.total()).isEqualTo(Money.of(2_500, "EUR"));
    assertThat(quote.shippingOptions()).isEmpty();
    assertThat(quote("MUG", "AT").shippingOptions())
        .extracting(QuoteView.ShippingOption::name)
        .containsExactly("Standard delivery", "Express delivery");
  }

  @Test
  void unservedCountryAndUnpricedArticleAreProblems() {
    assertThatThrownBy(() -> quote("MUG", "AQ"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("do not deliver");
    assertThatThrownBy(() -> quote("NONE", "DE"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not sold in EUR");
  }
}
