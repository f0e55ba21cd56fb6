package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.fulfilment.Fulfilment;
import storehouse.fulfilment.shipments.Handled;
import storehouse.order.HoldResult.BeingCancelled;
import storehouse.order.HoldResult.Done;
import storehouse.order.HoldResult.TooLate;
import storehouse.order.OrderHouse.Wiring;
import storehouse.platform.saga.SagaHistory;
import storehouse.testing.Eventually;

/// A held order waits wherever it is, and goes on from there.
@Tag("database")
class HoldTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private Premises premises;
  private OrderHouse house;

  @BeforeEach
  void open() throws IOException {
    premises = Premises.open();
    house = OrderHouse.build(premises, Wiring.PLAIN);
    house.stock("mug", "BER", 5);
  }

  @AfterEach
  void close() throws IOException {
    house.close();
    premises.close();
  }

  private long order() {
    return house.order(new Basket("c1", "tok_ok", Map.of("mug", 2))).orderId();
  }

  private long handedOver() {
    house.start();
    long order = order();
    house.awaitSettled(order);
    return order;
  }

  private static PlaceHold fraud(long order) {
    return new PlaceHold(order, HoldReason.FRAUD, "", "support");
  }

  private long held(long order) {
    assertThat(house.holds().hold(fraud(order))).isEqualTo(new Done());
    return house.holds().of(order).getLast().id();
  }

  private void release(long order, long hold) {
    assertThat(house.holds().release(order, hold, "support2")).isEqualTo(new Done());
  }

  private void assertPickable(long order) {
    Eventually.until(
        "the order can be picked",
        () ->
            !house.warehouse().shipmentsOf(order).isEmpty()
                && house.claim(order).stream().allMatch(Handled.Done.class::isInstance));
  }

  private List<String> types(long order) {
    return house.find(order).timeline().stream().map(OrderView.TimelineEntry::type).toList();
  }

  @Test
  void anOrderHeldBeforeTheHandOverIsPaidAndWaitsUntilTheLastHoldIsReleased()
      throws SQLException, IOException {
    long order = order();
    long first = held(order);
    house.holds().hold(new PlaceHold(order, HoldReason.ADDRESS, "no house number", "support"));
    house.start();
    Eventually.until(
        "the saga waits",
        () ->
            house.saga(order).entries().stream()
                .map(SagaHistory.Entry::what)
                .anyMatch("ON HOLD"::equals));

    assertThat(house.find(order).status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(house.find(order).held()).isTrue();
    assertThat(house.saga(order).summary().needsPerson()).isFalse();
    assertThat(house.warehouse().shipmentsOf(order)).isEmpty();

    release(order, first);
    assertThat(house.find(order).held()).isTrue();
    release(order, house.holds().of(order).getLast().id());
    house.awaitSettled(order);

    assertPickable(order);
    assertThat(premises.findings()).isEmpty();
    assertThat(house.find(order).timeline())
        .filteredOn(entry -> entry.type().equals("order.held"))
        .extracting(OrderView.TimelineEntry::detail, OrderView.TimelineEntry::actor)
        .containsExactly(tuple("fraud", "support"), tuple("address", "support"));
  }

  @Test
  void anOrderThatWaitsToBePickedIsNotPickedUntilItIsReleased() throws SQLException, IOException {
    long order = handedOver();
    long hold = held(order);

    assertThat(house.claim(order)).allMatch(Handled.Conflict.class::isInstance);
    release(order, hold);

    assertPickable(order);
    assertThat(premises.findings()).isEmpty();
  }

  @Test
  void whoeverHoldsOrReleasesTwiceChangesNothing() throws Exception {
    long order = handedOver();
    Callable<HoldResult> hold = () -> house.holds().hold(fraud(order));
    assertThat(atOnce(hold)).containsOnly(new Done());
    long id = house.holds().of(order).getLast().id();
    assertThat(house.holds().of(order)).hasSize(1);

    Callable<HoldResult> release = () -> house.holds().release(order, id, "support2");
    assertThat(atOnce(release)).containsOnly(new Done());

    assertThat(types(order)).containsOnlyOnce("order.held", "order.released");
    assertPickable(order);
  }

  @Test
  void aNodeThatDiesBeforeItTellsTheWarehousesHoldsTheOrderAllTheSame() {
    long order = handedOver();
    Fulfilment unreachable = dyingAtHold();
    assertThatThrownBy(() -> house.holds(unreachable).hold(fraud(order)))
        .hasMessageContaining("died");

    Eventually.until(
        "the warehouses hear of it",
        () -> house.claim(order).stream().allMatch(Handled.Conflict.class::isInstance));
    long hold = house.holds().of(order).getLast().id();
    assertThatThrownBy(() -> house.holds(unreachable).release(order, hold, "support"))
        .hasMessageContaining("died");
    assertPickable(order);
  }

  @Test
  void aHeldOrderIsCancelledWholeAndItsHoldsAreOver() throws SQLException, IOException {
    long order = order();
    held(order);
    house.start();
    Eventually.until(
        "the order is paid", () -> house.find(order).status() == OrderStatus.CONFIRMED);

    assertThat(house.cancel(CancelOrder.byShopper(order), LONG))
        .isEqualTo(new CancelResult.Cancelled());

    assertThat(house.find(order).held()).isFalse();
    assertThat(house.holds().of(order)).allMatch(hold -> hold.release().isPresent());
    assertThat(house.holds().hold(fraud(order))).isEqualTo(new BeingCancelled());
    house.awaitSettled(order);
    assertThat(premises.findings()).isEmpty();
  }

  @RepeatedTest(3)
  void aHoldAgainstACancellationLeavesACancelledOrder() throws Exception {
    long order = handedOver();
    Callable<Object> hold = () -> house.holds().hold(fraud(order));
    Callable<Object> cancel = () -> house.cancel(CancelOrder.byShopper(order), LONG);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(people.invokeAll(List.of(cancel, hold))).hasSize(2);
    }

    assertThat(house.find(order).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(house.find(order).held()).isFalse();
    house.awaitSettled(order);
    assertThat(premises.findings()).isEmpty();
  }

  @Test
  void nothingIsHeldOnceTheLastParcelHasLeft() throws SQLException, IOException {
    long order = handedOver();
    house.ship(order);

    assertThat(house.holds().hold(fraud(order))).isEqualTo(new TooLate());
    Eventually.until(
        "the order is complete", () -> house.find(order).status() == OrderStatus.COMPLETED);
    assertThat(house.find(order).held()).isFalse();
    assertThat(house.holds().hold(fraud(order))).isEqualTo(new TooLate());
    Eventually.until(
        "the goods are booked out",
        () ->
            premises.rows("inventory", "select 1 from reservation where state = 'LIVE'").isEmpty());
    assertThat(premises.findings()).isEmpty();
  }

  private static List<HoldResult> atOnce(Callable<HoldResult> wish) throws Exception {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      return people.invokeAll(Stream.generate(() -> wish).limit(6).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private Fulfilment dyingAtHold() {
    return (Fulfilment)
        Proxy.newProxyInstance(
            HoldTest.class.getClassLoader(),
            new Class<?>[] {Fulfilment.class},
            (_, method, arguments) -> {
              if (method.getName().equals("hold")) {
                throw new IllegalStateException("The node died");
              }
              try {
                return method.invoke(house.warehouse(), arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
