package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.scenarios.ShopClient.Answer;
import storehouse.scenarios.ShopClient.Wish;

/// A shopper orders more than there is, is told when the rest comes, and gets everything together.
@Tag("shop")
class AwaitedGoodsTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String POLICY = "/api/backoffice/v1/stock/CHAIR-1/order-policy";
  private static final String NEXT_YEAR = LocalDate.now().getYear() + 1 + "-03-09";

  private final Shop shop = Shop.open();
  private final ShopClient client = shop.client();

  /// Other scenarios sell the chair as well.
  @AfterEach
  void sellOnlyWhatIsThere() {
    long version = client.staff("GET", POLICY, null).body().path("version").asLong();
    assertThat(decide("NONE", version).status()).isEqualTo(200);
  }

  private Answer decide(String kind, long version) {
    return client.staff(
        "PUT",
        POLICY,
        """
        {"kind": "%s", "limit": 5, "day": "%s", "reason": "demand", "version": %d}
        """
            .formatted(kind, NEXT_YEAR, version));
  }

  @Test
  void whatIsToComeIsSoldWithItsDayAndLeavesWhenItIsThere() {
    assertThat(decide("SOMETIMES", 0).status()).isEqualTo(422);
    assertThat(decide("BACKORDER", 0).body().path("version").asLong()).isEqualTo(1);
    assertThat(decide("PRE_ORDER", 0).status()).isEqualTo(409);
    long there = client.available("CHAIR-1");
    Wish wish = client.wish("CHAIR-1", (int) there + 2, "dora@example.test", "tok_ok");
    Eventually.until("the quote says what is to come", SOON, () -> toCome(quote(wish)) == 2);

    JsonNode placed = client.order(wish, 20).body();

    String number = placed.path("number").asText();
    Eventually.until("the order waits for goods", SOON, () -> toCome(order(placed)) == 2);
    assertThat(order(placed).path("status").asText()).isEqualTo("CONFIRMED");
    assertThat(order(placed).path("shipments")).isEmpty();
    Eventually.until("shoppers are told the day", SOON, this::isToldTheDay);
    Wish tooMany = client.wish("CHAIR-1", 4, "emil@example.test", "tok_ok");
    assertThat(client.order(tooMany, 20).status()).isEqualTo(409);

    client.receive("CHAIR-1", "BER", 40);

    Eventually.until(
        "the warehouse has it", SOON, () -> !order(placed).path("shipments").isEmpty());
    assertThat(order(placed).path("timeline").toString())
        .contains("order.awaits-stock", "order.stock-arrived");
    shop.expectBooksAgree(Set.of(number));
  }

  private JsonNode quote(Wish wish) {
    return client
        .call(
            "POST",
            "/api/v1/carts/" + wish.cartId() + "/quote",
            "{\"shippingAddress\": {\"country\": \"DE\"}}")
        .body();
  }

  private JsonNode order(JsonNode placed) {
    return client.order(placed.path("number").asText(), placed.path("accessToken").asText());
  }

  /// Units of the first line that are still to come on the day that was decided on.
  private static long toCome(JsonNode document) {
    JsonNode more = document.path("lines").path(0).path("toCome");
    return more.path("expectedOn").asText().equals(NEXT_YEAR) ? more.path("units").asLong() : 0;
  }

  private boolean isToldTheDay() {
    JsonNode chair =
        client.call("GET", "/api/v1/products/garden-chair", null).body().path("variants").path(0);
    return chair.path("available").asLong() == 0
        && chair.path("toCome").path("units").asLong() == 3
        && client.text("/p/garden-chair", "text/html").contains("expected on 9 March");
  }
}
