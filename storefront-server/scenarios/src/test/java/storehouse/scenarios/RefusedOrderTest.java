package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.scenarios.ShopClient.Answer;
import storehouse.scenarios.ShopClient.Wish;

@Tag("shop")
class RefusedOrderTest {

  private final Shop shop = Shop.open();
  private final ShopClient client = shop.client();

  @AfterEach
  void openTheWarehouseAgain() {
    client.acceptOrders("BER", true);
    Eventually.until(
        "inventory knows that BER is open",
        Duration.ofSeconds(30),
        () -> client.available("CHAIR-1") > 0);
  }

  private JsonNode ordered(String sku, String token) {
    return settled(client.order(client.wish(sku, 1, "refused@example.test", token), 30));
  }

  private JsonNode settled(Answer answer) {
    assertThat(answer.status()).isEqualTo(201);
    String number = answer.body().path("number").asText();
    String access = answer.body().path("accessToken").asText();
    Eventually.until(
        "order " + number + " and its payment are settled",
        Duration.ofSeconds(30),
        () -> !client.order(number, access).path("status").asText().equals("PENDING"));
    return client.order(number, access);
  }

  private static List<String> timeline(JsonNode order) {
    return order.path("timeline").findValuesAsText("text");
  }

  @Test
  void aDeclinedCardCancelsTheOrderReleasesTheStockAndSaysWhy() {
    long before = client.available("LAMP-1");

    JsonNode order = ordered("LAMP-1", "tok_declined");

    assertThat(order.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(timeline(order)).anyMatch(text -> text.contains("declined by the bank"));
    assertThat(client.available("LAMP-1")).isEqualTo(before);
    shop.expectBooksAgree(Set.of());
  }

  @Test
  void aFailedCaptureGivesTheAuthorisationBack() {
    JsonNode order = ordered("LAMP-1", "tok_capture_fails");

    assertThat(order.path("status").asText()).isEqualTo("CANCELLED");
    shop.expectBooksAgree(Set.of());
  }

  @Test
  void aPaymentWhoseAnswerIsLostIsFoundOutAndChargedOnce() {
    assertThat(ordered("LAMP-1", "tok_timeout_applied").path("status").asText())
        .isEqualTo("CONFIRMED");
    assertThat(ordered("LAMP-1", "tok_timeout_not_applied").path("status").asText())
        .isEqualTo("CONFIRMED");
    shop.expectBooksAgree(Set.of());
  }

  @Test
  void whoComesAfterTheLastUnitIsRefusedAndChargedNothing() {
    ordered("VASE-LAST", "tok_ok");

    Answer late = client.order(client.wish("VASE-LAST", 1, "late@example.test", "tok_ok"), 30);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body().path("type").asText()).endsWith("sold-out");
    assertThat(client.available("VASE-LAST")).isZero();
    shop.expectBooksAgree(Set.of());
  }

  @Test
  void aWarehouseThatRefusesCancelsTheOrderAndGivesTheMoneyBack() {
    long before = client.available("CHAIR-1");
    Answer placed = client.order(client.wish("CHAIR-1", 1, "refused@example.test", "tok_slow"), 0);
    Eventually.until(
        "its chair is reserved",
        Duration.ofSeconds(30),
        () -> client.available("CHAIR-1") == before - 1);
    client.acceptOrders("BER", false);

    JsonNode order = settled(placed);
    shop.expectBooksAgree(Set.of());
    openTheWarehouseAgain();

    assertThat(client.available("CHAIR-1")).isEqualTo(before);
    JsonNode settled =
        client
            .staff("GET", "/api/backoffice/v1/orders/" + order.path("number").asText(), null)
            .body();
    assertThat(settled.path("order").path("status").asText()).isEqualTo("CANCELLED");
    assertThat(settled.path("order").path("payment").path("status").asText()).isEqualTo("REFUNDED");
    assertThat(timeline(settled.path("order")))
        .anyMatch(text -> text.contains("warehouse cannot send"))
        .anyMatch(text -> text.contains("went back to you"));
  }

  @Test
  void whatOnlyAClosedWarehouseHasIsNotSold() {
    client.acceptOrders("BER", false);
    Eventually.until(
        "inventory knows that BER is closed",
        Duration.ofSeconds(30),
        () -> client.available("CHAIR-1") == 0);

    Wish wish = client.wish("CHAIR-1", 1, "closed@example.test", "tok_ok");
    Answer answer = client.order(wish, 30);

    // The till says it at once when somebody else was told so just before.
    assertThat(answer.body().path(answer.status() == 201 ? "status" : "type").asText())
        .isIn("CANCELLED", "sold-out");
    assertThat(answer.body().path("payment").path("status").asText()).isNotEqualTo("REFUNDED");
    shop.expectBooksAgree(Set.of());
  }

  @Test
  void aRepeatWithTheSameKeyIsTheSameOrderAndAnotherBodyIsRefused() {
    Wish wish = client.wish("MUG-GREEN", 1, "twice@example.test", "tok_ok");
    Answer first = client.order(wish, 30);
    Answer second = client.order(wish, 30);
    Wish other = new Wish(wish.cartId(), "other@example.test", wish.paymentToken(), wish.key());

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body().path("number")).isEqualTo(first.body().path("number"));
    assertThat(client.order(other, 0).status()).isEqualTo(422);
    assertThat(
            client
                .order(
                    new Wish(
                        UUID.randomUUID().toString(),
                        "a@b.test",
                        "tok_ok",
                        UUID.randomUUID().toString()),
                    0)
                .status())
        .isEqualTo(422);
  }
}
