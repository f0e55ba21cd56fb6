package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.scenarios.ShopClient.Answer;

@Tag("shop")
class PowerCutTest {

  private static final int SHOPPERS = 8;
  private static final int ORDERS_BEFORE_EACH_CUT = 110;
  private static final Duration TO_SETTLE = Duration.ofSeconds(60);

  private final Shop shop = Shop.open();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicBoolean buying = new AtomicBoolean(true);

  @Test
  void afterEachPowerCutEveryAcknowledgedOrderIsSettledAndTheBooksAgree() throws Exception {
    try (ExecutorService shoppers = Executors.newFixedThreadPool(SHOPPERS)) {
      for (int i = 0; i < SHOPPERS; i++) {
        shoppers.execute(this::keepBuying);
      }
      try {
        cutThePowerTwice();
      } finally {
        buying.set(false);
      }
    }
    Eventually.until(
        "all orders are settled",
        TO_SETTLE,
        () -> acknowledged.keySet().stream().allMatch(this::isSettled));
    shop.expectBooksAgree(acknowledged.keySet());
    assertThat(acknowledged).hasSizeGreaterThan(2 * ORDERS_BEFORE_EACH_CUT);

    aSkippedCompensationIsFound();
  }

  private void cutThePowerTwice() throws InterruptedException {
    for (int cut = 1; cut <= 2; cut++) {
      int before = acknowledged.size();
      Eventually.until(
          "enough orders are acknowledged before cut " + cut,
          Duration.ofMinutes(3),
          () -> acknowledged.size() >= before + ORDERS_BEFORE_EACH_CUT);
      shop.killAndAwait();
      Set<String> promised = Set.copyOf(acknowledged.keySet());
      Eventually.until(
          "every order acknowledged before cut " + cut + " is settled",
          TO_SETTLE,
          () -> promised.stream().allMatch(this::isSettled));
    }
  }

  private void keepBuying() {
    while (buying.get()) {
      try {
        String token = acknowledged.size() % 10 == 9 ? "tok_declined" : "tok_ok";
        var wish = shop.client().wish("MUG-GREEN", 1, "cut@example.test", token);
        Answer answer = shop.client().order(wish, 0);
        if (answer.status() == 201) {
          JsonNode order = answer.body();
          acknowledged.put(order.path("number").asText(), order.path("accessToken").asText());
        }
      } catch (RuntimeException theShopIsAway) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }

  private boolean isSettled(String number) {
    try {
      JsonNode order = shop.client().order(number, acknowledged.getOrDefault(number, ""));
      return Set.of("CONFIRMED", "CANCELLED").contains(order.path("status").asText());
    } catch (RuntimeException theShopIsAway) {
      return false;
    }
  }

  /// What a compensation that was skipped would leave: a cancelled order that keeps its stock.
  private void aSkippedCompensationIsFound() {
    String cancelled = "(select order_id from reservation_outcome where outcome = 'RELEASED'";
    shop.plant(
        "inventory",
        "update reservation set state = 'LIVE' where order_id = "
            + cancelled
            + " and reason = '' limit 1)");
    assertThat(shop.findings(Set.of())).isNotEmpty();
    shop.plant(
        "inventory",
        "update reservation set state = 'RELEASED' where state = 'LIVE' and order_id in (select"
            + " order_id from reservation_outcome where outcome = 'RELEASED')");
    shop.expectBooksAgree(Set.of());
  }
}
