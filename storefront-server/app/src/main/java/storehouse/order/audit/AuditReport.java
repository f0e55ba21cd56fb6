package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import storehouse.model.backoffice.BooksReport;
import storehouse.order.audit.AuditRows.Kept;
import storehouse.order.audit.AuditRows.Standing;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// What the audit has found, for staff.
@Singleton
public final class AuditReport {

  private static final int MOST_FINDINGS = 100;

  private final Store store;
  private final BooksAudit audit;

  @Inject
  public AuditReport(Stores stores, BooksAudit audit) {
    this.store = stores.of(StoreName.ORDERS);
    this.audit = audit;
  }

  public BooksReport report() {
    return store.read(
        tx -> {
          Map<String, Standing> standings = AuditRows.standings(tx.connection());
          List<BooksReport.Rule> rules = new ArrayList<>();
          for (BooksRule rule : audit.rules()) {
            Standing standing = standings.getOrDefault(rule.key(), Standing.NEW);
            rules.add(rule(tx.connection(), rule, standing));
          }
          return new BooksReport(
              rules,
              number(tx.connection(), "select count(*) from order_head where holds > 0"),
              number(
                  tx.connection(),
                  "select count(*) from saga_instance where active = 1 and needs_person = 1"));
        });
  }

  private static BooksReport.Rule rule(Connection connection, BooksRule rule, Standing standing)
      throws SQLException {
    return new BooksReport.Rule(
        rule.key(),
        rule.sentence(),
        standing.lastRun(),
        standing.looked(),
        standing.patrols(),
        standing.caughtUp(),
        standing.failure(),
        AuditRows.findings(connection, rule.key(), MOST_FINDINGS).stream()
            .map(AuditReport::finding)
            .toList());
  }

  private static BooksReport.Finding finding(Kept kept) {
    return new BooksReport.Finding(
        kept.finding().subject(), kept.finding().what(), kept.finding().repair(), kept.since());
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
