package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.launcher.bench.PreparedCarts;
import storehouse.launcher.bench.Sale;
import storehouse.launcher.bench.Sale.End;

@Tag("shop")
class FlashSaleTest {

  private static final int BUYERS = 400;
  private static final int UNITS = 40;

  private final Shop shop = Shop.open();

  @Test
  void fourHundredBuyersOfFortyUnitsBuyFortyAndTheOthersAreToldSo() throws Exception {
    PreparedCarts carts = new PreparedCarts(shop.stores());
    String sku = carts.newSkus(1).getFirst();
    shop.client().receive(sku, "BER", UNITS);

    try (Sale sale = new Sale(shop.address().toString(), Duration.ofMinutes(1))) {
      sale.run(carts.ofOne(List.of(sku), BUYERS), Duration.ofSeconds(2));

      assertThat(sale.unclear()).isEmpty();
      assertThat(sale.count(End.CONFIRMED)).isEqualTo(UNITS);
      assertThat(sale.count(End.SOLD_OUT) + sale.count(End.CANCELLED)).isEqualTo(BUYERS - UNITS);
      assertThat(sale.count(End.SOLD_OUT)).as("refused at the till").isPositive();
      shop.expectBooksAgree(sale.acknowledged());
    }
  }
}
