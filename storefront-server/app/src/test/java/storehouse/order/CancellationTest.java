package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.order.CancelResult.Cancelled;
import storehouse.order.CancelResult.TooLate;
import storehouse.order.CancelResult.UnderWay;
import storehouse.order.OrderHouse.Wiring;
import storehouse.platform.saga.LayeredPlan.Layer;
import storehouse.platform.saga.Outcome;
import storehouse.platform.saga.SagaState;
import storehouse.testing.Eventually;

/// Orders are cancelled whole or not at all, whenever it is asked for.
@Tag("database")
class CancellationTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String HAND_OVER = "hand to warehouse";

  private final AtomicReference<OrderHouse> current = new AtomicReference<>();
  private final ConcurrentLinkedQueue<String> undone = new ConcurrentLinkedQueue<>();
  private Premises premises;

  @BeforeEach
  void open() throws IOException {
    premises = Premises.open();
  }

  @AfterEach
  void close() throws IOException {
    running().close();
    premises.close();
  }

  private OrderHouse house(Layer<OrderSagaData> layer) {
    OrderHouse house = OrderHouse.build(premises, Wiring.PLAIN.withLayer(counting(layer)));
    current.set(house);
    house.stock("mug", "BER", 5);
    return house;
  }

  private OrderHouse running() {
    return Objects.requireNonNull(current.get());
  }

  private Layer<OrderSagaData> counting(Layer<OrderSagaData> layer) {
    return (step, forward, real) ->
        layer.over(
            step,
            forward,
            forward
                ? real
                : calls -> {
                  calls.forEach(_ -> undone.add(step));
                  return real.start(calls);
                });
  }

  private static long order(OrderHouse house) {
    return house.order(new Basket("c1", "tok_ok", Map.of("mug", 2))).orderId();
  }

  private static long confirmed(OrderHouse house) {
    house.start();
    long order = order(house);
    house.awaitSettled(order);
    assertThat(house.find(order).status()).isEqualTo(OrderStatus.CONFIRMED);
    return order;
  }

  private static CancelResult cancel(OrderHouse house, long order, Duration atMost) {
    return house.cancel(CancelOrder.byShopper(order), atMost);
  }

  private static List<String> types(OrderHouse house, long order) {
    return house.find(order).timeline().stream().map(OrderView.TimelineEntry::type).toList();
  }

  private void assertCancelledWhole(OrderHouse house, long order) throws SQLException, IOException {
    Eventually.until(
        "the order is cancelled", () -> house.find(order).status() == OrderStatus.CANCELLED);
    house.awaitSettled(order);
    assertThat(house.find(order).cancelReason()).isEqualTo("cancelled.by-shopper");
    assertThat(undone).doesNotHaveDuplicates();
    assertThat(types(house, order)).containsOnlyOnce("order.cancel-requested", "order.cancelled");
    assertThat(premises.findings()).isEmpty();
  }

  @Test
  void unitsMayComeBackUntilTheirOrderIsConfirmed() {
    OrderHouse house = house((_, _, real) -> real);
    assertThat(house.isUnderWay("mug")).isFalse();
    long order = order(house);
    assertThat(house.isUnderWay("mug")).isTrue();
    assertThat(house.isUnderWay("pot")).isFalse();

    house.start();
    house.awaitSettled(order);

    assertThat(house.isUnderWay("mug")).isFalse();
  }

  @Test
  void aConfirmedOrderGivesBackItsParcelsItsMoneyAndItsStock() throws SQLException, IOException {
    OrderHouse house = house((_, _, real) -> real);
    long order = confirmed(house);

    assertThat(cancel(house, order, LONG)).isEqualTo(new Cancelled());

    assertCancelledWhole(house, order);
    assertThat(undone)
        .containsExactly(
            HAND_OVER, "capture payment", "authorise payment", "reserve inventory", "create order");
    Eventually.until("the refund is known", () -> types(house, order).contains("payment.refunded"));
    assertThat(house.find(order).timeline())
        .anySatisfy(
            entry -> {
              assertThat(entry.type()).isEqualTo("order.cancel-requested");
              assertThat(entry.actor()).isEqualTo("shopper");
              assertThat(entry.detail()).isEqualTo("cancelled.by-shopper");
            });
  }

  @Test
  void whoAsksTwiceGetsTheSameAnswerAndNothingIsUndoneTwice() throws Exception {
    OrderHouse house = house((_, _, real) -> real);
    long order = confirmed(house);
    Callable<CancelResult> cancel = () -> cancel(house, order, LONG);

    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : people.invokeAll(Stream.generate(() -> cancel).limit(6).toList())) {
        assertThat(answer.resultNow()).isEqualTo(new Cancelled());
      }
    }
    assertThat(cancel(house, order, LONG)).isEqualTo(new Cancelled());
    assertCancelledWhole(house, order);
  }

  @Test
  void anOrderThatNoStepWasTakenForIsCancelled() throws SQLException, IOException {
    OrderHouse house = house((_, _, real) -> real);
    long order = order(house);

    assertThat(cancel(house, order, Duration.ZERO)).isEqualTo(new UnderWay());
    house.start();

    assertCancelledWhole(house, order);
    assertThat(types(house, order)).doesNotContain("payment.authorised", "order.confirmed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reserve inventory",
        "authorise payment",
        "capture payment",
        "confirm order",
        HAND_OVER
      })
  void anOrderIsCancelledWhileAStepIsUnderWay(String where) throws SQLException, IOException {
    AtomicBoolean asked = new AtomicBoolean();
    OrderHouse house =
        house(
            (step, forward, real) ->
                step.equals(where) && forward
                    ? calls -> {
                      if (!asked.getAndSet(true)) {
                        cancel(running(), calls.getFirst().sagaId(), Duration.ZERO);
                      }
                      return real.start(calls);
                    }
                    : real);
    house.start();

    assertCancelledWhole(house, order(house));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reserve inventory",
        "authorise payment",
        "capture payment",
        "confirm order",
        HAND_OVER
      })
  void anOrderIsCancelledAtAStepWhoseAnswerWasLost(String where) throws SQLException, IOException {
    AtomicBoolean lost = new AtomicBoolean();
    OrderHouse house =
        house(
            (step, forward, real) ->
                step.equals(where) && forward && !lost.getAndSet(true)
                    ? calls -> {
                      real.start(calls).forEach(CompletableFuture::join);
                      cancel(running(), calls.getFirst().sagaId(), Duration.ZERO);
                      return calls.stream()
                          .map(_ -> CompletableFuture.completedFuture(unknown()))
                          .toList();
                    }
                    : real);
    house.start();

    assertCancelledWhole(house, order(house));
  }

  private static Outcome unknown() {
    return new Outcome.Unknown(Duration.ofHours(1));
  }

  @Test
  void anOrderWhoseParcelHasLeftIsNotCancelled() throws SQLException, IOException {
    OrderHouse house = house((_, _, real) -> real);
    long order = confirmed(house);
    house.ship(order);

    assertThat(cancel(house, order, LONG)).isEqualTo(new TooLate());
    assertThat(cancel(house, order, LONG)).isEqualTo(new TooLate());

    assertThat(undone).isEmpty();
    Eventually.until(
        "the order is complete", () -> house.find(order).status() == OrderStatus.COMPLETED);
    assertThat(cancel(house, order, LONG)).isEqualTo(new TooLate());
    assertThat(premises.findings()).isEmpty();
  }

  @Test
  void aParcelThatLeavesWhileTheOrderIsCancelledKeepsTheOrderWhole()
      throws SQLException, IOException {
    OrderHouse house =
        house(
            (step, forward, real) ->
                step.equals(HAND_OVER) && !forward
                    ? calls -> {
                      running().ship(calls.getFirst().sagaId());
                      return real.start(calls);
                    }
                    : real);
    long order = confirmed(house);

    assertThat(cancel(house, order, LONG)).isEqualTo(new TooLate());

    house.awaitSettled(order);
    assertThat(house.saga(order).state()).isEqualTo(SagaState.COMPLETED);
    assertThat(undone).containsExactly(HAND_OVER);
    Eventually.until(
        "the order is complete", () -> house.find(order).status() == OrderStatus.COMPLETED);
    assertThat(types(house, order)).containsOnlyOnce("order.cancel-refused", "shipment.shipped");
    assertThat(premises.findings()).isEmpty();
  }

  @Test
  void aParcelThatIsCancelledFirstCannotLeave() throws SQLException, IOException {
    OrderHouse house =
        house(
            (step, forward, real) ->
                step.equals("capture payment") && !forward
                    ? calls -> {
                      running().ship(calls.getFirst().sagaId());
                      return real.start(calls);
                    }
                    : real);
    long order = confirmed(house);

    assertThat(cancel(house, order, LONG)).isEqualTo(new Cancelled());

    assertCancelledWhole(house, order);
    assertThat(types(house, order)).doesNotContain("shipment.shipped");
  }
}
