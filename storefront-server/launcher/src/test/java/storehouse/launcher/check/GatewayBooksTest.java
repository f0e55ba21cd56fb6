package storehouse.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayBooksTest {

  private static List<Intent> read(String books) throws JsonProcessingException {
    return GatewayBooks.intents(new ObjectMapper().readTree(books));
  }

  @Test
  void stripeNamesTheOrderInItsMetadata() throws JsonProcessingException {
    assertThat(
            read(
                """
                {"owedWebhooks": 0, "paymentIntents": [{"id": "pi_1", "status": "succeeded",
                 "amount": 900, "currency": "eur", "held": 0, "captured": 900, "refunded": 100,
                 "metadata": {"order_id": "4711"}, "captures": [{"amount": 900}]}]}
                """))
        .containsExactly(
            new Intent("stripe", "pi_1", "4711", "succeeded", 900, "eur", 0, 900, 100, 1));
  }

  @Test
  void adyenNamesTheOrderInOurReferenceAndCountsOnlyCapturesThatWereDone()
      throws JsonProcessingException {
    assertThat(
            read(
                """
                {"payments": [{"pspReference": "P1", "reference": "S-1/4711", "state": "Authorised",
                 "amount": 900, "currency": "EUR", "held": 0, "captured": 900, "refunded": 0,
                 "modifications": [{"effect": "take", "outcome": "refused"},
                 {"effect": "take", "outcome": "done"}, {"effect": "give-back", "outcome": "done"}]}]}
                """))
        .containsExactly(new Intent("adyen", "P1", "4711", "Authorised", 900, "EUR", 0, 900, 0, 1));
  }

  @Test
  void payPalNamesTheOrderItselfAndCountsNoCaptureThatWasDeclined() throws JsonProcessingException {
    assertThat(
            read(
                """
                {"orders": [{"id": "5O1", "customId": "4711", "status": "COMPLETED", "amount": 900,
                 "currency": "EUR", "held": 0, "captured": 900, "refunded": 0,
                 "captures": [{"status": "DECLINED"}, {"status": "COMPLETED"}]}]}
                """))
        .containsExactly(
            new Intent("paypal", "5O1", "4711", "COMPLETED", 900, "EUR", 0, 900, 0, 1));
  }
}
