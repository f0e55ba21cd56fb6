package storehouse.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;
import storehouse.sample.events.SampleHappened;
import storehouse.testing.Eventually;
import storehouse.testing.TestStores;

/// The rounds of relay and inbox one by one, so that each finds what the last one left.
@Tag("database")
class ArrivalTest {

  private static final Clock CLOCK = Clock.systemUTC();

  private final Signal signal = new Signal();
  private final Outbox outbox = new Outbox(CLOCK, signal);
  private final Writer first = new Writer("first", StoreName.CUSTOMER);
  private final Writer second = new Writer("second", StoreName.CUSTOMER);
  private final Writer other = new Writer("other", StoreName.PRICING);
  private Stores stores;
  private Relay relay;

  @BeforeEach
  void open() {
    stores = TestStores.fresh(StoreName.ORDERS, StoreName.CUSTOMER, StoreName.PRICING);
    for (StoreName store : StoreName.values()) {
      if (store == StoreName.CUSTOMER || store == StoreName.PRICING) {
        change(
            store,
            "create table effect (writer varchar(20), number int, id int auto_increment"
                + " primary key)");
      }
    }
    List<Consumer> consumers = List.of(first, second, other);
    consumers.forEach(consumer -> inbox(consumer).register());
    relay =
        new Relay(
            stores.of(StoreName.ORDERS),
            new Subscriptions(stores, consumers, CLOCK, signal),
            CLOCK);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private Inbox inbox(Consumer consumer) {
    return new Inbox(consumer, stores.of(consumer.store()), CLOCK);
  }

  private void append(String aggregate, int... numbers) {
    stores
        .of(StoreName.ORDERS)
        .run(
            tx -> {
              for (int number : numbers) {
                outbox.append(tx, "sample", aggregate, new SampleHappened(number));
              }
            });
  }

  private void change(StoreName store, String sql) {
    stores.of(store).run(tx -> execute(tx, sql));
  }

  private static void execute(Tx tx, String sql) throws SQLException {
    try (Statement statement = tx.connection().createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String effects(Writer writer) {
    return one(
        writer.store(),
        "select coalesce(group_concat(number order by id), '') from effect where writer = '"
            + writer.name()
            + "'");
  }

  private String waiting(Consumer consumer) {
    return one(
        consumer.store(), "select count(*) from inbox where consumer = '" + consumer.name() + "'");
  }

  private String one(StoreName store, String sql) {
    return stores
        .of(store)
        .read(
            tx -> {
              try (Statement select = tx.connection().createStatement();
                  var row = select.executeQuery(sql)) {
                row.next();
                return row.getString(1);
              }
            });
  }

  @Test
  void whoeverIsReadyHasHandledAnEventOnceItIsRelayed() {
    append("a", 1, 2);
    append("b", 3);

    relay.round();

    assertThat(List.of(effects(first), effects(second), effects(other)))
        .allSatisfy(
            effects -> assertThat(effects.split(",")).containsExactlyInAnyOrder("1", "2", "3"));
    assertThat(waiting(first)).isEqualTo("0");
    assertThat(one(StoreName.ORDERS, "select count(*) from outbox where published_at is null"))
        .isEqualTo("0");
  }

  @Test
  void anEventThatIsRelayedAgainIsNotHandledAgain() {
    append("a", 1);
    relay.round();
    change(StoreName.ORDERS, "update outbox set published_at = null");
    append("a", 2);

    relay.round();
    inbox(first).round();
    inbox(second).round();

    assertThat(effects(first)).isEqualTo("1,2");
    assertThat(effects(second)).isEqualTo("1,2");
    assertThat(waiting(first)).isEqualTo("0");
  }

  @Test
  void aConsumerThatThrowsHoldsUpNoOtherAndIsNotAppliedByHalf() {
    second.poison = 2;
    append("a", 1, 2);

    relay.round();
    assertThat(effects(second)).isEmpty();
    assertThat(effects(other)).isEqualTo("1,2");
    inbox(first).round();
    inbox(second).round();
    assertThat(effects(first)).isEqualTo("1,2");
    assertThat(effects(second)).isEqualTo("1");

    append("b", 3);
    relay.round();
    assertThat(effects(first)).as("the others are ready again").isEqualTo("1,2,3");
  }

  @Test
  void nothingOvertakesWhatWaits() {
    second.poison = 1;
    append("a", 1);
    relay.round();
    second.poison = 0;
    append("a", 2);

    relay.round();
    assertThat(effects(second)).isEmpty();
    assertThat(waiting(second)).isEqualTo("2");

    inbox(second).round();
    append("a", 3);
    relay.round();
    assertThat(effects(second)).isEqualTo("1,2,3");
  }

  @Test
  void aConsumerThatAnotherNodeHandsSomethingIsNotWaitedFor() {
    append("a", 1);

    stores
        .of(StoreName.CUSTOMER)
        .run(
            tx -> {
              execute(tx, "update inbox_consumer set consumer = 'first' where consumer = 'first'");
              relay.round();
              assertThat(inbox(first).round()).isEqualTo(Round.HELD_ELSEWHERE);
            });

    assertThat(effects(first)).isEmpty();
    assertThat(effects(second)).isEqualTo("1");
    inbox(first).round();
    assertThat(effects(first)).isEqualTo("1");
  }

  @Test
  void aConsumerMayWriteEventsIntoTheOutboxThatIsBeingRelayed() {
    Echo echo = new Echo(outbox);
    try (EventDelivery delivery = new EventDelivery(stores, List.of(echo, other), CLOCK, signal)) {
      delivery.start();
      IntStream.range(1, 51).forEach(i -> append("a", i));
      Eventually.until(
          "events and echoes arrive",
          () -> one(StoreName.PRICING, "select count(*) from effect").equals("100"));
    }
    assertThat(one(StoreName.ORDERS, "select count(*) from inbox_done")).isEqualTo("100");
  }

  /// Writes the numbers down in its store.
  private static final class Writer implements Consumer {

    private final String name;
    private final StoreName store;
    private volatile int poison;

    Writer(String name, StoreName store) {
      this.name = name;
      this.store = store;
    }

    @Override
    public String name() {
      return name;
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
      for (Delivery delivery : deliveries) {
        int number = ((SampleHappened) delivery.event()).number();
        if (number == poison) {
          throw new IllegalStateException("poison");
        }
        execute(tx, "insert into effect (writer, number) values ('" + name + "', " + number + ")");
      }
    }
  }

  /// Answers each positive number of an aggregate with the negative one of the same aggregate.
  private record Echo(Outbox outbox) implements Consumer {

    @Override
    public String name() {
      return "echo";
    }

    @Override
    public StoreName store() {
      return StoreName.ORDERS;
    }

    @Override
    public Set<Class<?>> events() {
      return Set.of(SampleHappened.class);
    }

    @Override
    public void handle(Tx tx, List<Delivery> deliveries) throws SQLException {
      for (Delivery delivery : deliveries) {
        int number = ((SampleHappened) delivery.event()).number();
        if (number > 0) {
          outbox.append(tx, "sample", delivery.aggregateId(), new SampleHappened(-number));
        }
      }
    }
  }
}
