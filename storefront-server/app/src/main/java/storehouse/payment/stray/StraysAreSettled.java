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

/// Nobody's money lies at a gateway because no payment of ours explains it. People are shown each
/// from soon after it was told until it is settled, before anything is given back.
@Singleton
public final class StraysAreSettled implements BooksRule {

  /// An order may be a little late.
  private static final Duration LEFT_ALONE = Duration.ofMinutes(20);

  private static final String OPEN =
      "select gateway, reference, order_id, amount, currency, doubt, agreed_at,"
          + " concat(gateway, ' ', reference) as subject from payment_stray"
          + " force index (payment_stray_verdict) where verdict is null and seen_at < ?";

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
    return store
        .read(tx -> open(tx, " having subject > ? order by subject limit ?", List.of(after, most)))
        .stream()
        .map(Finding::subject)
        .toList();
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : store.read(
            tx -> open(tx, " having subject in " + Columns.marks(subjects.size()), subjects));
  }

  private List<Finding> open(Tx tx, String which, List<?> arguments) throws SQLException {
    Instant since = clock.instant().minus(LEFT_ALONE);
    List<Finding> found = new ArrayList<>();
    try (PreparedStatement select = tx.connection().prepareStatement(OPEN + which)) {
      select.setObject(1, Columns.utc(since));
      for (int i = 0; i < arguments.size(); i++) {
        select.setObject(i + 2, arguments.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(finding(row));
        }
      }
    }
    return found;
  }

  private static Finding finding(ResultSet row) throws SQLException {
    String what =
        "%s tells of payment %s of order %s over %d %s (minor units), which no payment here explains"
            .formatted(
                row.getString("gateway"),
                row.getString("reference"),
                row.getString("order_id"),
                row.getLong("amount"),
                row.getString("currency"));
    return new Finding(row.getString("subject"), what, repair(row));
  }

  private static String repair(ResultSet row) throws SQLException {
    if (Columns.instantOrNull(row, "agreed_at") != null) {
      return "It is given back by itself within hours, unless"
          + " STOREHOUSE_PAYMENT_STRAYS_A_WEEK is set to 0.";
    }
    String doubt = row.getString("doubt");
    return doubt == null
        ? "It is being looked into."
        : "It is left to people, because "
            + StrayDoubt.valueOf(doubt).sentence()
            + ". Look at it at the gateway, and give it back there if it is nobody's.";
  }
}
