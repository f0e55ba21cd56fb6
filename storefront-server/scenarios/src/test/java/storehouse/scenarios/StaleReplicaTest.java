package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.scenarios.ShopClient.Answer;

/// What shoppers look at may be half a minute old; what they get is not.
@Tag("shop")
class StaleReplicaTest {

  private static final int SHOPPERS = 64;
  private static final int UNITS = 10;
  private static final int ACCEPTED = 201;
  private static final int TRY_AGAIN = 429;
  private static final Duration LAG = Duration.ofSeconds(30);

  private final Shop shop = Shop.open();

  @AfterEach
  void catchUp() {
    shop.delayReplica(Duration.ZERO);
  }

  /// What one shopper saw: the shelf before and after, and the order in between, which is looked up
  /// when it was accepted. Whoever comes when the last unit is gone is told so at the till.
  private record Visit(long shownBefore, Answer order, Optional<Answer> lookedUp, long shownAfter) {

    String end() {
      return order.body().path(order.status() == ACCEPTED ? "status" : "type").asText();
    }
  }

  @Test
  void tenUnitsAreSoldToSixtyFourShoppersWhoAllSeeTenOnAReplicaHalfAMinuteBehind()
      throws Exception {
    Eventually.until(
        "the replica is read from", Duration.ofSeconds(30), () -> shop.replicaMetric("used") == 1);
    Eventually.until("all ten are shown", Duration.ofSeconds(30), () -> shown() == UNITS);
    shop.delayReplica(LAG);
    Eventually.until(
        "the lag shows",
        LAG.plusSeconds(10),
        () -> shop.replicaMetric("lag_seconds") >= LAG.toSeconds() - 3);

    List<Visit> visits = visits();

    assertThat(shop.replicaMetric("lag_seconds")).isGreaterThan(LAG.toSeconds() - 3);
    assertThat(visits)
        .hasSize(SHOPPERS)
        .allSatisfy(
            visit -> {
              assertThat(visit.shownBefore()).isEqualTo(UNITS);
              assertThat(visit.shownAfter()).isEqualTo(UNITS);
              visit.lookedUp().ifPresent(own -> assertThat(own.status()).isEqualTo(200));
              visit
                  .lookedUp()
                  .ifPresent(
                      own ->
                          assertThat(own.body().path("status").asText())
                              .as("their own order")
                              .isEqualTo(visit.end()));
            });
    assertThat(ends(visits)).containsEntry("CONFIRMED", UNITS);
    assertThat(ends(visits).keySet()).isSubsetOf("CONFIRMED", "CANCELLED", "sold-out");
    assertThat(shop.client().available("TEAPOT-10")).isZero();
    assertThat(shown()).as("still").isEqualTo(UNITS);

    shop.delayReplica(Duration.ZERO);
    Eventually.until("the shelf is seen empty", Duration.ofSeconds(30), () -> shown() == 0);
    shop.expectBooksAgree(Set.of());
  }

  private List<Visit> visits() throws Exception {
    List<Visit> visits = new ArrayList<>();
    try (ExecutorService shoppers = Executors.newFixedThreadPool(SHOPPERS)) {
      List<Callable<Visit>> all = new ArrayList<>();
      for (int i = 0; i < SHOPPERS; i++) {
        all.add(this::visit);
      }
      for (Future<Visit> visit : shoppers.invokeAll(all)) {
        visits.add(visit.get());
      }
    }
    return visits;
  }

  private Visit visit() {
    long before = shown();
    var wish = shop.client().wish("TEAPOT-10", 1, "late@example.test", "tok_ok");
    List<Answer> answers = new ArrayList<>();
    Eventually.until(
        "the last units are sold or back",
        Duration.ofSeconds(20),
        () -> {
          answers.add(shop.client().order(wish, 30));
          return answers.getLast().status() != TRY_AGAIN;
        });
    Answer order = answers.getLast();
    Optional<Answer> lookedUp =
        order.status() == ACCEPTED ? Optional.of(own(order)) : Optional.empty();
    return new Visit(before, order, lookedUp, shown());
  }

  private Answer own(Answer order) {
    String number = order.body().path("number").asText();
    String token = order.body().path("accessToken").asText();
    return shop.client().call("GET", "/api/v1/orders/" + number + "?accessToken=" + token, null);
  }

  private long shown() {
    return shop.client()
        .call("GET", "/api/v1/products/last-teapots", null)
        .body()
        .path("variants")
        .path(0)
        .path("available")
        .asLong(-1);
  }

  private static Map<String, Integer> ends(List<Visit> visits) {
    Map<String, Integer> ends = new HashMap<>();
    visits.forEach(visit -> ends.merge(visit.end(), 1, Integer::sum));
    return ends;
  }
}
