package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.scenarios.ShopClient.Answer;

@Tag("shop")
class LastUnitsTest {

  private static final int SHOPPERS = 32;
  private static final int ATTEMPTS = 400;
  private static final int UNITS = 100;

  /// Bought; accepted and left with nothing; told that it is sold out; told that others are just
  /// buying the last units.
  private static final String[] HOW_IT_MAY_END = {"CONFIRMED", "CANCELLED", "409", "429"};

  private final Shop shop = Shop.open();

  @Test
  void thirtyTwoShoppersMakeFourHundredAttemptsOnAHundredUnitsAndAHundredAreSold()
      throws Exception {
    Callable<Answer> attempt =
        () -> {
          var wish = shop.client().wish("BOWL-100", 1, "crowd@example.test", "tok_ok");
          return shop.client().order(wish, 30);
        };
    List<String> statuses = new ArrayList<>();
    try (ExecutorService shoppers = Executors.newFixedThreadPool(SHOPPERS)) {
      List<Callable<Answer>> attempts = new ArrayList<>();
      for (int i = 0; i < ATTEMPTS; i++) {
        attempts.add(attempt);
      }
      for (Future<Answer> answer : shoppers.invokeAll(attempts)) {
        statuses.add(answer.get().body().path("status").asText());
      }
    }

    assertThat(statuses).hasSize(ATTEMPTS).containsOnly(HOW_IT_MAY_END);
    assertThat(statuses.stream().filter("CONFIRMED"::equals)).hasSize(UNITS);
    assertThat(shop.client().available("BOWL-100")).isZero();
    shop.expectBooksAgree(Set.of());
  }
}
