package storehouse.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.sample.events.SampleHappened;
import storehouse.testing.TestStores;

@Tag("database")
class OldEventsTest {

  private final Outbox outbox = new Outbox(Clock.systemUTC(), new Signal());
  private Stores stores;
  private Store store;
  private OldEvents retention;

  @BeforeEach
  void open() {
    stores = TestStores.fresh(StoreName.ORDERS);
    store = stores.of(StoreName.ORDERS);
    retention = new OldEvents(stores, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private void append(String aggregate) {
    store.run(tx -> outbox.append(tx, "sample", aggregate, new SampleHappened(1)));
  }

  private void makeOld() {
    store.run(
        tx -> {
          try (Statement update = tx.connection().createStatement()) {
            update.executeUpdate(
                "update outbox set created_at = '2020-01-01', published_at = now(6)");
          }
        });
  }

  private List<String> rows(String sql) {
    return store.read(
        tx -> {
          List<String> rows = new ArrayList<>();
          try (Statement select = tx.connection().createStatement();
              var row = select.executeQuery(sql)) {
            while (row.next()) {
              rows.add(row.getString(1));
            }
          }
          return rows;
        });
  }

  private List<String> counters() {
    return rows("select aggregateid from outbox_aggregate order by aggregateid");
  }

  @Test
  void theCounterOfAnAggregateGoesWithTheLastOfItsEvents() {
    append("over");
    append("alive");
    append("alive");
    makeOld();
    append("alive");

    retention.deleteSome();
    assertThat(counters()).containsExactly("alive");
    append("alive");
    append("over");
    assertThat(rows("select concat(aggregateid, seq) from outbox order by position"))
        .containsExactly("alive3", "alive4", "over1");

    makeOld();
    retention.deleteSome();
    assertThat(counters()).isEmpty();
  }

  @Test
  void whoeverIsJustAppendingKeepsTheCounter() {
    append("order");
    makeOld();

    store.run(
        tx -> {
          outbox.append(tx, "sample", "order", new SampleHappened(2));
          retention.deleteSome();
        });

    append("order");
    assertThat(rows("select seq from outbox order by position")).containsExactly("2", "3");
  }

  @Test
  void aStoreWithManyOldEventsIsSweptInSteps() {
    store.run(
        tx ->
            outbox.append(
                tx,
                IntStream.range(0, 1_500)
                    .mapToObj(i -> new OutboxEntry("sample", "a" + i, new SampleHappened(i)))
                    .toList()));
    makeOld();

    assertThat(retention.deleteSome()).isTrue();
    assertThat(counters()).hasSize(500);
    assertThat(retention.deleteSome()).isFalse();
    assertThat(counters()).isEmpty();
  }
}
