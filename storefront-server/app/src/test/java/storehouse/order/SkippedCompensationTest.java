package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.order.OrderHouse.Wiring;
import storehouse.platform.saga.LayeredPlan.Layer;
import storehouse.platform.saga.Outcome;

/// A bug planted by hand: the checker must see it, and must see nothing where there is none.
@Tag("database")
class SkippedCompensationTest {

  private static final Layer<OrderSagaData> FORGETS_TO_RELEASE =
      (step, forward, real) ->
          step.equals("reserve inventory") && !forward
              ? calls ->
                  calls.stream().map(_ -> CompletableFuture.completedFuture(Outcome.DONE)).toList()
              : real;

  private Premises premises;

  @BeforeEach
  void open() throws IOException {
    premises = Premises.open();
  }

  @AfterEach
  void close() throws IOException {
    premises.close();
  }

  @Test
  void aDeclinedOrderLeavesNothingBehind() throws SQLException, IOException {
    assertThat(findingsAfterADecline(Wiring.PLAIN)).isEmpty();
  }

  @Test
  void theCheckerFindsAReleaseThatAnswersDoneWithoutDoingIt() throws SQLException, IOException {
    assertThat(findingsAfterADecline(Wiring.PLAIN.withLayer(FORGETS_TO_RELEASE)))
        .singleElement()
        .asString()
        .contains("has reserved {mug=2} instead of {}");
  }

  private List<String> findingsAfterADecline(Wiring wiring) throws SQLException, IOException {
    try (OrderHouse house = OrderHouse.build(premises, wiring)) {
      house.start();
      house.stock("mug", "BER", 5);
      long declined = house.order(new Basket("c1", "tok_declined", Map.of("mug", 2))).orderId();
      long paid = house.order(new Basket("c2", "tok_ok", Map.of("mug", 1))).orderId();
      house.awaitSettled(declined);
      house.awaitSettled(paid);
      assertThat(house.find(declined).status()).isEqualTo(OrderStatus.CANCELLED);
      assertThat(house.find(paid).status()).isEqualTo(OrderStatus.CONFIRMED);
      return premises.findings();
    }
  }
}
