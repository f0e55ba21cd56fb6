package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import storehouse.model.backoffice.StockReceipt;
import storehouse.platform.json.Json;

class StockReceiptTest {

  @Test
  void isReadWithAndWithoutADelivery() {
    assertThat(
            Json.read(
                "{\"sku\":\"mug\",\"warehouse\":\"BER\",\"quantity\":3,\"reference\":\"r\"}",
                StockReceipt.class))
        .isEqualTo(StockReceipt.unannounced("mug", "BER", 3, "r"));
    assertThat(
            Json.read(
                "{\"sku\":\"mug\",\"warehouse\":\"BER\",\"quantity\":3,\"reference\":\"r\","
                    + "\"delivery\":\"d\"}",
                StockReceipt.class))
        .isEqualTo(new StockReceipt("mug", "BER", 3, "r", "d"));
  }
}
