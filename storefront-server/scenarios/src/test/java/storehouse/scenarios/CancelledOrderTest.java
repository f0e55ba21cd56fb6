package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.scenarios.ShopClient.Answer;

@Tag("shop")
class CancelledOrderTest {

  private final Shop shop = Shop.open();
  private final ShopClient client = shop.client();
  private final String email = UUID.randomUUID() + "@example.test";

  @ParameterizedTest(name = "with JavaScript: {0}")
  @ValueSource(booleans = {true, false})
  void aShopperCancelsOnTheOrderPageAndGetsEverythingBack(boolean withScript) {
    try (Shopper shopper = Shopper.at(shop.address(), withScript)) {
      shopper.chooses("Table Lamp");
      shopper.paysAs(email);
      shopper.waitsForStatus("CONFIRMED");

      shopper.cancels();

      shopper.waitsForStatus("CANCELLED");
      assertThat(shopper.page().getByTestId("timeline").textContent())
          .contains("You asked us to cancel the order.");
      assertThat(shopper.page().getByTestId("cancel").count()).isZero();
    }
    awaitMail("was cancelled");
    shop.expectBooksAgree(Set.of());
  }

  private void awaitMail(String subject) {
    Eventually.until(
        "a mail says " + subject,
        Duration.ofSeconds(40),
        () -> shop.mailbox().subjectsTo(email).stream().anyMatch(mail -> mail.contains(subject)));
  }

  @Test
  void whoeverHoldsTheAccessTokenCancelsOverHttpAndOnlyOnce() {
    long before = client.available("LAMP-1");
    JsonNode placed = client.order(client.wish("LAMP-1", 1, email, "tok_ok"), 30).body();
    String path = "/api/v1/orders/" + placed.path("number").asText() + "/cancel?accessToken=";
    String right = path + placed.path("accessToken").asText();

    assertThat(client.call("POST", path + "wrong", null).status()).isEqualTo(404);
    Eventually.until(
        "the order is cancelled",
        Duration.ofSeconds(30),
        () -> client.call("POST", right, null).status() == 200);
    Answer again = client.call("POST", right, null);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().path("status").asText()).isEqualTo("CANCELLED");
    assertThat(again.body().path("payment").path("status").asText()).isEqualTo("REFUNDED");
    assertThat(again.body().path("timeline").findValuesAsText("type"))
        .containsOnlyOnce("order.cancel-requested", "order.cancelled");
    assertThat(client.available("LAMP-1")).isEqualTo(before);
    shop.expectBooksAgree(Set.of());
  }

  @Test
  void staffCancelWithAReasonThatIsKeptWithTheirName() {
    JsonNode placed = client.order(client.wish("LAMP-1", 1, email, "tok_ok"), 30).body();
    String path = "/api/backoffice/v1/orders/" + placed.path("number").asText() + "/cancel";

    assertThat(client.staff("POST", path, "{}").status()).isEqualTo(400);
    Answer cancelled = client.staff("POST", path, "{\"reason\":\"WRONG_ADDRESS\"}");

    assertThat(cancelled.status()).isIn(200, 202);
    Eventually.until(
        "the order is cancelled",
        Duration.ofSeconds(30),
        () ->
            client
                .order(placed.path("number").asText(), placed.path("accessToken").asText())
                .path("status")
                .asText()
                .equals("CANCELLED"));
    awaitMail("was cancelled");
    shop.expectBooksAgree(Set.of());
  }
}
