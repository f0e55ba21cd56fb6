package storehouse.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.backoffice.ConsumerLag;
import storehouse.model.backoffice.ParkedEvent;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;
import storehouse.sample.events.SampleHappened;
import storehouse.testing.Eventually;
import storehouse.testing.TestStores;

@Tag("database")
class EventDeliveryTest {

  private final Signal signal = new Signal();
  private final Outbox outbox = new Outbox(Clock.systemUTC(), signal);
  private final RecordingConsumer consumer = new RecordingConsumer(StoreName.CUSTOMER);
  private final RecordingConsumer elsewhere = new RecordingConsumer(StoreName.PRICING);
  private Stores stores;
  private EventDelivery delivery;

  @BeforeEach
  void open() {
    stores =
        TestStores.fresh(
            StoreName.ORDERS, StoreName.CUSTOMER, StoreName.PRICING, StoreName.CATALOG);
    delivery = new EventDelivery(stores, List.of(consumer, elsewhere), Clock.systemUTC(), signal);
  }

  @AfterEach
  void close() {
    delivery.close();
    stores.close();
  }

  private void append(String aggregate, int number) {
    stores
        .of(StoreName.ORDERS)
        .run(tx -> outbox.append(tx, "sample", aggregate, new SampleHappened(number)));
  }

  @Test
  void eventsArriveInAnotherStoreInOrderAndOnce() {
    delivery.start();
    IntStream.range(0, 300).forEach(i -> append("a", i));

    Eventually.until("all events arrive", () -> consumer.numbers.size() >= 300);

    assertThat(consumer.numbers)
        .containsExactlyElementsOf(IntStream.range(0, 300).boxed().toList());
  }

  @Test
  void anEventOfATransactionThatRolledBackNeverArrives() {
    delivery.start();
    try {
      stores
          .of(StoreName.ORDERS)
          .run(
              tx -> {
                outbox.append(tx, "sample", "a", new SampleHappened(1));
                throw new IllegalStateException("rolled back");
              });
    } catch (IllegalStateException expected) {
      append("a", 2);
    }

    Eventually.until("the second event arrives", () -> !consumer.numbers.isEmpty());
    assertThat(consumer.numbers).containsExactly(2);
  }

  @Test
  void whatWasWrittenWhileNobodyListenedArrivesAfterTheStart() {
    append("a", 1);
    append("b", 2);
    delivery.start();

    Eventually.until("both arrive", () -> consumer.numbers.size() == 2);
  }

  @Test
  void aStoreThatIsAwayAtTheStartKeepsOnlyItsOwnConsumersFromBeginning() {
    change(StoreName.PRICING, "rename table inbox_consumer to inbox_consumer_away");
    delivery.start();
    append("a", 1);

    Eventually.until("the other consumer has begun", () -> consumer.numbers.contains(1));
    assertThat(elsewhere.numbers).isEmpty();

    change(StoreName.PRICING, "rename table inbox_consumer_away to inbox_consumer");
    Eventually.until("it begins when its store is back", () -> elsewhere.numbers.contains(1));
  }

  @Test
  void aFailingEventHoldsBackItsAggregateButNoOther() {
    consumer.poison = number -> number == 1;
    delivery.start();
    append("a", 1);
    append("a", 2);
    append("b", 3);

    Eventually.until("the other aggregate goes on", () -> consumer.numbers.contains(3));
    assertThat(consumer.numbers).doesNotContain(1, 2);

    consumer.poison = number -> false;
    Eventually.until("the aggregate recovers", () -> consumer.numbers.size() == 3);
    assertThat(consumer.numbers).containsSubsequence(1, 2);
    Eventually.until("all are done", () -> rows(StoreName.CUSTOMER, "inbox_done") == 3);
  }

  @Test
  void aStoreThatIsAwayDelaysOnlyItsOwnConsumersAndGetsEverythingInOrderLater() {
    change(StoreName.PRICING, "rename table inbox to inbox_away");
    delivery.start();
    IntStream.range(0, 50).forEach(i -> append("a", i));
    Eventually.until("the others get theirs", () -> consumer.numbers.size() == 50);
    IntStream.range(50, 60).forEach(i -> append("a", i));
    Eventually.until("the others go on", () -> consumer.numbers.size() == 60);
    assertThat(elsewhere.numbers).isEmpty();

    change(StoreName.PRICING, "rename table inbox_away to inbox");
    append("a", 60);

    Eventually.until("the store catches up", () -> elsewhere.numbers.size() == 61);
    assertThat(elsewhere.numbers)
        .containsExactlyElementsOf(IntStream.range(0, 61).boxed().toList());
  }

  @Test
  void aStoreThatIsBackCatchesUpWhileAnotherIsStillAway() {
    RecordingConsumer third = new RecordingConsumer(StoreName.CATALOG);
    delivery =
        new EventDelivery(stores, List.of(consumer, elsewhere, third), Clock.systemUTC(), signal);
    change(StoreName.PRICING, "rename table inbox to inbox_away");
    change(StoreName.CATALOG, "rename table inbox to inbox_away");
    delivery.start();
    IntStream.range(0, 20).forEach(i -> append("aggregate" + i, i));
    Eventually.until("the one that is there has all", () -> consumer.numbers.size() == 20);

    change(StoreName.PRICING, "rename table inbox_away to inbox");
    Eventually.until("the next catches up", () -> elsewhere.numbers.size() == 20);
    assertThat(third.numbers).isEmpty();

    change(StoreName.CATALOG, "rename table inbox_away to inbox");
    Eventually.until("the last catches up", () -> third.numbers.size() == 20);
  }

  @Test
  void whatWasHandledIsForgottenAfterAWhileButNotWhatIsSetAside() {
    change(StoreName.PRICING, "rename table inbox to inbox_away");
    delivery.start();
    append("a", 1);
    Eventually.until("one store has it", () -> rows(StoreName.CUSTOMER, "inbox_done") == 1);
    Eventually.until("it is set aside", () -> rows(StoreName.ORDERS, "outbox_backlog") == 1);
    delivery.close();
    OldEvents afterAMonth =
        new OldEvents(stores, Clock.offset(Clock.systemUTC(), Duration.ofDays(31)));
    change(StoreName.PRICING, "rename table inbox_away to inbox");

    assertThat(afterAMonth.deleteSome()).isFalse();
    assertThat(rows(StoreName.CUSTOMER, "inbox_done")).isZero();

    delivery = new EventDelivery(stores, List.of(consumer, elsewhere), Clock.systemUTC(), signal);
    delivery.start();
    Eventually.until("the other gets it all the same", () -> elsewhere.numbers.size() == 1);
    Eventually.until(
        "the backlog is empty",
        () -> afterAMonth.deleteSome() || rows(StoreName.ORDERS, "outbox") == 0);
    assertThat(consumer.numbers).containsExactly(1);
  }

  @Test
  void anEventThatFailsTooOftenIsParkedAndCanBeReplayedToItsConsumerAlone() {
    Inboxes inboxes = new Inboxes(stores, List.of(consumer, elsewhere), Clock.systemUTC(), signal);
    append("a", 1);
    append("a", 2);
    consumer.poison = number -> number == 1;
    Inbox inbox = new Inbox(consumer, stores.of(StoreName.CUSTOMER), new Impatient());
    delivery.start();
    Eventually.until("the other consumer has both", () -> elsewhere.numbers.size() == 2);
    Eventually.until(
        "it is parked",
        () ->
            inbox.round() == Round.DONE
                && rows(StoreName.CUSTOMER, "inbox where state = 'PARKED'") == 1);

    ParkedEvent parked = inboxes.parked().getFirst();
    assertThat(parked.error()).isEqualTo("poison");
    assertThat(inboxes.lag()).extracting(ConsumerLag::parked).containsExactly(1L, 0L);
    consumer.poison = number -> false;
    assertThat(inboxes.replay(elsewhere.name(), Long.parseLong(parked.id()))).isFalse();
    assertThat(inboxes.replay(consumer.name(), Long.parseLong(parked.id()))).isTrue();

    Eventually.until("both are handled", () -> consumer.numbers.equals(List.of(1, 2)));
    assertThat(elsewhere.numbers).containsExactly(1, 2);
  }

  /// Each look is an hour later, so that nobody waits between attempts.
  private static final class Impatient extends Clock {

    private Instant now = Instant.now();

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofHours(1));
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private long rows(StoreName store, String table) {
    return stores
        .of(store)
        .read(
            tx -> {
              try (var statement = tx.connection().createStatement();
                  var row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getLong(1);
              }
            });
  }

  private void change(StoreName store, String sql) {
    stores
        .of(store)
        .run(
            tx -> {
              try (var statement = tx.connection().createStatement()) {
                statement.executeUpdate(sql);
              }
            });
  }

  private static final class RecordingConsumer implements Consumer {

    private final StoreName store;
    private final List<Integer> numbers = new CopyOnWriteArrayList<>();
    private volatile Predicate<Integer> poison = number -> false;

    RecordingConsumer(StoreName store) {
      this.store = store;
    }

    @Override
    public String name() {
      return "recorder-" + store.key();
    }

    @Override
    public StoreName store() {
      return store;
    }

    @Override
    public Set<Class<?>> events() {
      return Set.of(SampleHappened.class);
    }

    @Override
    public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
      List<Integer> batch =
          deliveries.stream().map(one -> ((SampleHappened) one.event()).number()).toList();
      if (batch.stream().anyMatch(poison)) {
        throw new IllegalStateException("poison");
      }
      numbers.addAll(batch);
    }
  }
}
