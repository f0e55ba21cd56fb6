package storehouse.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.launcher.database.StoreAddress;
import storehouse.launcher.database.TestDatabase;

/// A shop that ran before handled events had a table of their own.
@Tag("database")
class HandledEventsApartTest {

  private final StoreAddress store = TestDatabase.shared().freshStores().store("pricing");

  private FluentConfiguration platform() {
    return Flyway.configure()
        .dataSource(store.url(), store.user(), store.password())
        .locations("classpath:db/platform");
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection = store.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    }
  }

  @Test
  void whatWasHandledIsStillKnownAndWhatWaitsStillWaits() throws SQLException {
    platform().target("61").load().migrate();
    try (Connection connection = store.connect();
        Statement insert = connection.createStatement()) {
      for (String state : List.of("DONE", "NEW", "PARKED")) {
        insert.executeUpdate(
            "insert into inbox (consumer, event_id, aggregatetype, aggregateid, seq, type, payload,"
                + " state, attempts, due_at, received_at) values ('reader', length('"
                + state
                + "'), 'sample', 'a', 1, 'x', '{}', '"
                + state
                + "', 0, now(6), '2026-01-02')");
      }
    }

    platform().load().migrate();

    assertThat(rows("select concat(consumer, event_id, '@', date(handled_at)) from inbox_done"))
        .containsExactly("reader4@2026-01-02");
    assertThat(rows("select state from inbox order by position")).containsExactly("NEW", "PARKED");
  }
}
