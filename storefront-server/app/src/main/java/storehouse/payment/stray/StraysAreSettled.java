package storehouse.payment.stray;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Nobody's money lies at a gateway because no payment of ours explains it.
@Singleton
public final class StraysAreSettled implements BooksRule {

  private static final Duration TIME_TO_LOOK = Duration.ofHours(3);

  private final Store store;
  private final Clock clock;

  @Inject
  public StraysAreSettled(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.clock = clock;
  }

  @Override
  public String key() {
    return "payments.no-strays";
  }

  @Override
  public String sentence() {
    return "Every payment that a gateway tells of is known here";
  }

  @Override
  public boolean followsTime() {
    return false;
  }

  @Override
  public List<String> subjects(String after, int most) {
    return store.read(tx -> unsettled(tx, after, most));
  }

  private List<String> unsettled(Tx tx, String after, int most) throws SQLException {
    Instant since = clock.instant().minus(TIME_TO_LOOK);
    List<String> found = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select concat(gateway, ' ', reference) as subject from payment_stray"
                    + " force index (payment_stray_verdict) where (verdict is null or verdict = 'CONTRADICTED') and seen_at < ?"
                    + " having subject > ? order by subject limit ?")) {
      select.setObject(1, Columns.utc(since));
      select.setString(2, after);
      select.setInt(3, most);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getString("subject"));
        }
      }
    }
    return found;
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    return subjects.stream()
        .map(
            subject ->
                new Finding(
                    subject,
                    "The gateway tells of payment %s, which no order explains".formatted(subject),
                    "Look at it at the gateway, and give it back there."))
        .toList();
  }
}
