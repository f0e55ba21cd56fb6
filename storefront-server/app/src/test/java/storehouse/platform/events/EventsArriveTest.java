package storehouse.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storehouse.platform.audit.Finding;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.sample.events.SampleHappened;
import storehouse.testing.TestStores;

@Tag("database")
class EventsArriveTest {

  private static final String INBOX =
      "insert into inbox (consumer, event_id, aggregatetype, aggregateid, seq, type, payload,"
          + " state, attempts, due_at, received_at) values ('reader', 1, 'sample', 'a', 1, 'x',"
          + " '{}', ";

  private Stores stores;
  private Store store;
  private EventsArrive rule;

  @BeforeEach
  void open() {
    stores = TestStores.fresh(StoreName.ORDERS, StoreName.PRICING);
    store = stores.of(StoreName.ORDERS);
    rule = new EventsArrive(stores);
    Outbox outbox = new Outbox(Clock.systemUTC(), new Signal());
    store.run(tx -> outbox.append(tx, "sample", "a", new SampleHappened(1)));
    change(
        "update outbox set created_at = timestampadd(minute, -10, now(6)), published_at = now(6)");
    change("insert into inbox_consumer values ('reader')");
  }

  @AfterEach
  void close() {
    stores.close();
  }

  private void change(String sql) {
    store.run(
        tx -> {
          try (Statement statement = tx.connection().createStatement()) {
            statement.executeUpdate(sql);
          }
        });
  }

  private List<Finding> findings() {
    return rule.look(rule.subjects("", 100));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "update outbox set published_at = null | 1 events are not handed over",
        "insert into outbox_backlog select 'PRICING', bucket, position from outbox | 1 are set aside",
        INBOX + "'NEW', 0, now(6), timestampadd(minute, -10, now(6))) | 1 wait",
        INBOX + "'PARKED', 10, now(6), now(6)) | 1 were laid aside"
      })
  void whereverAnEventStopsItIsSeen(String stop, String words) {
    assertThat(findings()).isEmpty();

    change(stop);

    assertThat(findings()).extracting(Finding::what).singleElement().asString().contains(words);
  }

  @Test
  void aStoreThatIsAwayIsAFindingAndHidesNoOther() {
    change(INBOX + "'PARKED', 10, now(6), now(6))");
    stores.of(StoreName.PRICING).close();

    assertThat(findings())
        .extracting(Finding::subject)
        .containsExactlyInAnyOrder("orders", "pricing");
  }
}
