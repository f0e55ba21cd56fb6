package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.fulfilment.shipments.Handled;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.order.EditResult.Done;
import storehouse.order.EditResult.Refused;
import storehouse.order.EditResult.UnderWay;
import storehouse.order.OrderHouse.Wiring;
import storehouse.platform.saga.LayeredPlan.Layer;
import storehouse.platform.saga.Outcome;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteView;
import storehouse.testing.Eventually;

/// An order is changed whole or not at all: parcels, stock, money and order agree afterwards.
@Tag("database")
class EditTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Address HAMBURG =
      new Address("Ada Lindgren", "Speicherweg 9", null, "Hamburg", null, "20457", "DE", null);

  private Premises premises;
  private @Nullable OrderHouse built;

  @BeforeEach
  void open() throws IOException {
    premises = Premises.open();
  }

  @AfterEach
  void close() throws IOException {
    house().close();
    premises.close();
  }

  private OrderHouse house() {
    if (built == null) {
      built = OrderHouse.build(premises, Wiring.PLAIN);
      stock(built);
    }
    return built;
  }

  private OrderHouse house(Layer<OrderEditData> layer) {
    built = OrderHouse.build(premises, Wiring.PLAIN.withEdits(layer));
    stock(built);
    return built;
  }

  private static void stock(OrderHouse house) {
    house.stock("mug", "BER", 5);
    house.stock("pot", "LEI", 5);
  }

  /// Three mugs of 9.90 and two pots of 9.90.
  private long handedOver() {
    house().start();
    long order = order();
    house().awaitSettled(order);
    return order;
  }

  private long order() {
    return house().order(new Basket("c1", "tok_ok", Map.of("mug", 3, "pot", 2))).orderId();
  }

  private static EditOrder change(long order, String key, Map<String, Integer> quantities) {
    return new EditOrder(order, key, 0, null, quantities, false, "support");
  }

  private static EditOrder moved(long order, Address to) {
    return new EditOrder(order, "k", 0, to, Map.of(), false, "support");
  }

  private EditResult edit(EditOrder wish) {
    return house().edits(nowhere()).edit(wish, LONG);
  }

  private static Function<QuoteCommand, QuoteView> nowhere() {
    return command -> {
      throw new AssertionError("Nothing goes abroad: " + command);
    };
  }

  private void assertSound(long order, long total) throws SQLException, IOException {
    house().awaitSettled(order);
    OrderView now = house().find(order);
    assertThat(now.amounts().total().minorUnits()).isEqualTo(total);
    assertThat(now.held()).isFalse();
    assertThat(premises.findings()).isEmpty();
    assertThat(
            premises.rows(
                "fulfilment",
                "select l.sku, sum(l.quantity) from shipment s join shipment_line l"
                    + " on l.shipment_id = s.id where s.state <> 'CANCELLED' group by l.sku"
                    + " order by l.sku"))
        .isEqualTo(
            now.lines().stream()
                .map(line -> List.of(line.sku(), Integer.toString(line.quantity())))
                .toList());
    assertThat(
            premises.rows("fulfilment", "select sum(allocated) from bin_stock where allocated > 0"))
        .isEqualTo(
            List.of(
                List.of(
                    Integer.toString(
                        now.lines().stream().mapToInt(OrderView.Line::quantity).sum()))));
  }

  private List<String> types(long order) {
    return house().find(order).timeline().stream().map(OrderView.TimelineEntry::type).toList();
  }

  @Test
  void unitsAreTakenAwayFromAnOrderThatWaitsToBePicked() throws SQLException, IOException {
    long order = handedOver();

    assertThat(edit(change(order, "k", Map.of("mug", 1, "pot", 0)))).isEqualTo(new Done());

    assertSound(order, 990);
    Eventually.until("the refund is known", () -> types(order).contains("payment.refunded"));
    assertThat(house().find(order).timeline())
        .anySatisfy(
            entry -> {
              assertThat(entry.type()).isEqualTo("order.edited");
              assertThat(entry.actor()).isEqualTo("support");
              assertThat(entry.detail()).isEqualTo("lines");
            });
    Eventually.until(
        "what is left can be picked",
        () -> house().claim(order).stream().anyMatch(Handled.Done.class::isInstance));
  }

  @Test
  void oneChangeFollowsAnother() throws SQLException, IOException {
    long order = handedOver();
    assertThat(edit(change(order, "first", Map.of("mug", 2)))).isEqualTo(new Done());

    assertThat(edit(change(order, "stale", Map.of("mug", 1))))
        .isEqualTo(new Refused(EditRefusal.CHANGED_MEANWHILE));
    EditOrder second =
        new EditOrder(order, "second", 1, HAMBURG, Map.of("pot", 1), false, "support");
    assertThat(edit(second)).isEqualTo(new Done());

    assertSound(order, 3 * 990);
    assertThat(premises.rows("fulfilment", "select distinct to_city from shipment"))
        .containsExactly(List.of("Hamburg"));
  }

  @Test
  void anOrderThatWasChangedOnHoldIsHandedOverAsItIsThen() throws SQLException, IOException {
    long order = order();
    house().holds().hold(new PlaceHold(order, HoldReason.ADDRESS, "", "support"));
    house().start();
    Eventually.until(
        "the order is paid", () -> house().find(order).status() == OrderStatus.CONFIRMED);

    EditOrder wish = new EditOrder(order, "k", 0, HAMBURG, Map.of("mug", 1), false, "support");
    assertThat(edit(wish)).isEqualTo(new Done());
    assertThat(house().warehouse().shipmentsOf(order)).isEmpty();
    house().holds().release(order, house().holds().of(order).getFirst().id(), "support");

    house().awaitSettled(order);
    assertSound(order, 3 * 990);
    assertThat(premises.rows("fulfilment", "select distinct to_city from shipment"))
        .containsExactly(List.of("Hamburg"));
  }

  @Test
  void nothingIsChangedOnceSomebodyPicks() throws SQLException, IOException {
    long order = handedOver();
    house().claim(order);

    assertThat(edit(change(order, "k", Map.of("mug", 1))))
        .isEqualTo(new Refused(EditRefusal.BEGUN));

    assertSound(order, 5 * 990);
    assertThat(types(order)).containsOnlyOnce("order.edit-refused").doesNotContain("order.edited");
  }

  @Test
  void whoAsksTwiceWithOneKeyChangesItOnce() throws Exception {
    long order = handedOver();
    EditOrder wish = change(order, "k", Map.of("mug", 2));
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          people.invokeAll(
              Stream.generate(() -> (Callable<EditResult>) () -> edit(wish)).limit(5).toList());
      for (var answer : answers) {
        assertThat(answer.resultNow()).isEqualTo(new Done());
      }
    }

    assertSound(order, 4 * 990);
    assertThat(types(order)).containsOnlyOnce("order.edited");
  }

  @Test
  void aKeyStandsForOneChange() throws SQLException, IOException {
    long order = handedOver();
    assertThat(edit(change(order, "k", Map.of("mug", 2)))).isEqualTo(new Done());

    assertThat(edit(change(order, "k", Map.of("mug", 1))))
        .isEqualTo(new Refused(EditRefusal.KEY_REUSED));
    assertThat(edit(change(order, "k", Map.of("mug", 2)))).isEqualTo(new Done());

    assertSound(order, 4 * 990);
  }

  @Test
  void whatCannotBeDoneIsRefusedBeforeAnythingHappens() {
    long order = handedOver();
    assertThat(edit(change(order, "a", Map.of("mug", 4))))
        .isEqualTo(new Refused(EditRefusal.MORE_UNITS));
    assertThat(edit(change(order, "b", Map.of("mug", 0, "pot", 0))))
        .isEqualTo(new Refused(EditRefusal.NOTHING_LEFT));
    assertThat(edit(change(order, "c", Map.of("lid", 1))))
        .isEqualTo(new Refused(EditRefusal.UNKNOWN_LINE));
    assertThat(edit(change(order, "d", Map.of("mug", 3))))
        .isEqualTo(new Refused(EditRefusal.NOTHING_TO_CHANGE));
    assertThat(house().find(order).held()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-after-applying", "lost-before-applying", "unavailable"})
  void aPartIsGivenBackOnceWhateverBecomesOfTheAnswer(String fault)
      throws SQLException, IOException {
    long order = handedOver();
    premises.planFault(fault, "refund-");

    assertThat(edit(change(order, "k", Map.of("mug", 1)))).isEqualTo(new Done());

    assertSound(order, 3 * 990);
  }

  @ParameterizedTest
  @ValueSource(strings = {"change parcels", "release stock", "give money back", "change order"})
  void aStepThatIsRepeatedAfterItsAnswerWasLostIsDoneOnce(String where)
      throws SQLException, IOException {
    Map<Long, Boolean> lost = new ConcurrentHashMap<>();
    house(
        (step, forward, real) ->
            calls -> {
              List<CompletableFuture<Outcome>> done = real.start(calls);
              return step.equals(where) && lost.putIfAbsent(calls.getFirst().sagaId(), true) == null
                  ? done.stream().map(each -> each.<Outcome>thenApply(_ -> unknown())).toList()
                  : done;
            });
    long order = handedOver();

    assertThat(edit(change(order, "k", Map.of("mug", 1, "pot", 1)))).isEqualTo(new Done());

    assertSound(order, 2 * 990);
    assertThat(types(order)).containsOnlyOnce("order.edited");
  }

  private static Outcome unknown() {
    return new Outcome.Unknown(Duration.ofMillis(50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"change parcels", "release stock", "give money back", "change order"})
  void anOrderThatIsCancelledDuringAChangeIsCancelledWhole(String where)
      throws SQLException, IOException {
    house(
        (step, forward, real) ->
            calls -> {
              if (step.equals(where)) {
                long order = calls.getFirst().data().orderId();
                house().cancel(CancelOrder.byShopper(order), Duration.ZERO);
                Eventually.until(
                    "the order is cancelled",
                    () -> house().find(order).status() == OrderStatus.CANCELLED);
              }
              return real.start(calls);
            });
    long order = handedOver();

    assertThat(edit(change(order, "k", Map.of("mug", 1))))
        .isEqualTo(new Refused(EditRefusal.BEING_CANCELLED));

    house().awaitSettled(order);
    assertThat(premises.findings()).isEmpty();
    assertThat(premises.activeSagas()).isEmpty();
    assertThat(house().find(order).held()).isFalse();
    assertThat(premises.rows("fulfilment", "select sum(allocated) from bin_stock"))
        .containsExactly(List.of("0"));
  }

  @Test
  void whatNobodyWaitedForGoesOnByItself() throws SQLException, IOException {
    long order = handedOver();
    EditResult soon =
        house().edits(nowhere()).edit(change(order, "k", Map.of("mug", 1)), Duration.ZERO);
    assertThat(soon).isIn(new UnderWay(), new Done());

    Eventually.until("it is changed", () -> types(order).contains("order.edited"));
    assertSound(order, 3 * 990);
  }

  @Test
  void anotherCountryIsRefusedWhenDeliveryCostsMoreThere() throws SQLException, IOException {
    long order = handedOver();
    Address vienna = new Address("Ada", "Ring 1", null, "Wien", null, "1010", "AT", null);
    assertThat(house().edits(quotes(490, 990)).edit(moved(order, vienna), LONG))
        .isEqualTo(new Refused(EditRefusal.COSTS_MORE));
    assertThat(house().edits(quotes(490, 290)).edit(moved(order, vienna), LONG))
        .isEqualTo(new Done());

    assertSound(order, 5 * 990);
    assertThat(house().find(order).shippingAddress()).isEqualTo(vienna);
    assertThat(house().find(order).amounts().tax().minorUnits()).isEqualTo(825);
  }

  /// Delivery at home and abroad; 20 % tax abroad.
  private static Function<QuoteCommand, QuoteView> quotes(long home, long abroad) {
    return command -> {
      boolean here = "DE".equals(command.country());
      Money nothing = Money.of(0, "EUR");
      return new QuoteView(
          List.of(),
          List.of(),
          List.of(),
          null,
          List.of(new QuoteView.Tax("tax", here ? 1_900 : 2_000, nothing)),
          nothing,
          Money.of(here ? home : abroad, "EUR"),
          nothing,
          nothing,
          nothing,
          "{}" + Locale.ROOT);
    };
  }
}
