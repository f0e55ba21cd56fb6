package storehouse.search.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;
import storehouse.platform.persistence.Upsert;

/// What has to be indexed again. An entry carries how often it changed, and is removed only when
/// that is still what the indexer saw, so that a change meanwhile is not lost.
@Singleton
public final class PendingProducts {

  static final String PRODUCT = "product";
  static final String SKU = "sku";
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final Upsert ADD =
      new Upsert(
          "insert into search_pending (kind, id, changes, queued_at) values",
          "(?, ?, 1, ?)",
          "changes = changes + 1");

  private final Store store;
  private final Clock clock;
  private final long node = Ids.next();

  @Inject
  public PendingProducts(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.SEARCH);
    this.clock = clock;
  }

  /// Products (by id) or SKUs that changed.
  void add(Tx tx, String kind, Collection<String> ids) throws SQLException {
    ADD.write(
        tx.connection(),
        new TreeSet<>(ids),
        (values, id) -> values.text(kind).text(id).instant(clock.instant()));
  }

  void addProducts(Collection<Long> ids) {
    store.run(tx -> add(tx, PRODUCT, ids.stream().map(String::valueOf).toList()));
  }

  /// The oldest entries.
  List<Entry> oldest(int limit) {
    return store.read(
        tx -> {
          try (PreparedStatement select =
              tx.connection()
                  .prepareStatement(
                      "select kind, id, changes from search_pending order by queued_at limit ?")) {
            select.setInt(1, limit);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                entries.add(
                    new Entry(row.getString("kind"), row.getString("id"), row.getLong("changes")));
              }
            }
            return entries;
          }
        });
  }

  /// Removes those that did not change again.
  void remove(List<Entry> entries) {
    store.run(
        tx -> {
          try (PreparedStatement delete =
              tx.connection()
                  .prepareStatement(
                      "delete from search_pending where kind = ? and id = ? and changes = ?")) {
            for (Entry entry : entries) {
              delete.setString(1, entry.kind());
              delete.setString(2, entry.id());
              delete.setLong(3, entry.changes());
              delete.addBatch();
            }
            delete.executeBatch();
          }
        });
  }

  /// One node indexes at a time, lest an older state overtakes a newer one on its way to Solr. The
  /// lease is longer than any call to Solr takes.
  boolean holdTurn() {
    Instant now = clock.instant();
    return store.write(
        tx -> {
          try (PreparedStatement update =
              tx.connection()
                  .prepareStatement(
                      "update search_turn set owner = ?, lease_until = ?"
                          + " where id = 1 and (owner = ? or lease_until < ?)")) {
            update.setLong(1, node);
            update.setObject(2, Columns.utc(now.plus(LEASE)));
            update.setLong(3, node);
            update.setObject(4, Columns.utc(now));
            return update.executeUpdate() > 0;
          }
        });
  }

  /// Lets another node take over at once.
  void giveTurnBack() {
    store.run(
        tx -> {
          try (PreparedStatement update =
              tx.connection()
                  .prepareStatement(
                      "update search_turn set lease_until = ? where id = 1 and owner = ?")) {
            update.setObject(1, Columns.utc(clock.instant()));
            update.setLong(2, node);
            update.executeUpdate();
          }
        });
  }

  /// A product or SKU that changed so often since it was queued.
  record Entry(String kind, String id, long changes) {}
}
