package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.ImportBatch;
import storehouse.catalog.ImportStopped;
import storehouse.model.backoffice.ImportStatus;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// The queue of imports. One runs at a time over all nodes; it is leased, and each lease has an
/// epoch, so that a node which lost its lease cannot save any more.
@Singleton
public final class ImportJobs {

  static final Duration LEASE = Duration.ofSeconds(30);
  static final int MAX_ATTEMPTS = 5;
  private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

  private final Store store;
  private final Clock clock;

  @Inject
  public ImportJobs(Stores stores, Clock clock) {
    this.store = stores.of(StoreName.CATALOG);
    this.clock = clock;
  }

  long begin(String format, String fileName) {
    long id = Ids.next();
    store.run(
        tx -> {
          try (PreparedStatement insert =
              tx.connection()
                  .prepareStatement(
                      "insert into import_job (id, format, file_name, state, rows_total, rows_done,"
                          + " created, updated, unchanged, error_count, attempts, epoch,"
                          + " lease_until, accepted_at)"
                          + " values (?, ?, ?, 'RECEIVING', 0, 0, 0, 0, 0, 0, 0, 0, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, format);
            insert.setString(3, fileName.substring(0, Math.min(fileName.length(), 255)));
            insert.setObject(4, in(LONGEST_UPLOAD));
            insert.setObject(5, in(Duration.ZERO));
            insert.executeUpdate();
          }
        });
    return id;
  }

  private Object in(Duration duration) {
    return Columns.utc(clock.instant().plus(duration));
  }

  void queue(long id) {
    change("update import_job set state = 'QUEUED' where id = ? and state = 'RECEIVING'", id);
  }

  /// True when it was still to be stopped.
  boolean cancel(long id) {
    return change(
        "update import_job set state = 'CANCELLED', epoch = epoch + 1"
            + " where id = ? and state in ('RECEIVING', 'QUEUED', 'RUNNING')",
        id);
  }

  void finish(ImportJob job) {
    change(
        "update import_job set state = 'DONE' where id = ? and state = 'RUNNING' and epoch = ?",
        job.id(),
        job.epoch());
  }

  /// Another attempt shall follow in a few seconds.
  void release(ImportJob job) {
    change(
        "update import_job set lease_until = ? where id = ? and epoch = ?",
        in(Duration.ofSeconds(5)),
        job.id(),
        job.epoch());
  }

  void fail(long id, String reason) {
    change(
        "update import_job set state = 'FAILED', failure = ?"
            + " where id = ? and state in ('RECEIVING', 'QUEUED', 'RUNNING')",
        reason.substring(0, Math.min(reason.length(), 1_000)),
        id);
  }

  void setTotal(ImportJob job, long rows) {
    change(
        "update import_job set rows_total = ? where id = ? and epoch = ?",
        rows,
        job.id(),
        job.epoch());
  }

  private boolean change(String sql, Object... parameters) {
    return store.write(tx -> change(tx, sql, parameters));
  }

  private static boolean change(Tx tx, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement update = tx.connection().prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate() > 0;
    }
  }

  /// Takes the oldest import that waits, or one whose node is gone; nothing while another runs.
  Optional<ImportJob> claim() {
    change(
        "update import_job set state = 'FAILED', failure = 'The upload was cut off'"
            + " where state = 'RECEIVING' and lease_until < ?",
        in(Duration.ZERO));
    return store.write(this::claim);
  }

  private Optional<ImportJob> claim(Tx tx) throws SQLException {
    lockTurn(tx);
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select id, format, rows_done, attempts, epoch, state, lease_until from import_job"
                    + " where state in ('RUNNING', 'QUEUED')"
                    + " order by case state when 'RUNNING' then 0 else 1 end, accepted_at, id"
                    + " limit 1")) {
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || runsElsewhere(row)) {
          return Optional.empty();
        }
        ImportJob job =
            new ImportJob(
                row.getLong("id"),
                row.getString("format"),
                row.getLong("rows_done"),
                row.getInt("attempts") + 1,
                row.getLong("epoch") + 1);
        take(tx, job);
        return Optional.of(job);
      }
    }
  }

  private boolean runsElsewhere(ResultSet row) throws SQLException {
    Instant leaseUntil = Columns.instant(row, "lease_until");
    return row.getString("state").equals("RUNNING") && leaseUntil.isAfter(clock.instant());
  }

  private void take(Tx tx, ImportJob job) throws SQLException {
    change(
        tx,
        "update import_job set state = 'RUNNING', attempts = ?, epoch = ?, lease_until = ?"
            + " where id = ?",
        job.attempts(),
        job.epoch(),
        in(LEASE),
        job.id());
  }

  private static void lockTurn(Tx tx) throws SQLException {
    try (PreparedStatement select =
            tx.connection().prepareStatement("select id from import_turn where id = 1 for update");
        ResultSet row = select.executeQuery()) {
      row.next();
    }
  }

  /// Saves progress and holds the lease. Throws [ImportStopped] when the job is not ours any more.
  void save(Tx tx, ImportJob job, ImportBatch batch) throws SQLException {
    boolean ours =
        change(
            tx,
            "update import_job set rows_done = greatest(rows_done, ?), created = created + ?,"
                + " updated = updated + ?, unchanged = unchanged + ?,"
                + " error_count = error_count + ?, attempts = 1, lease_until = ?"
                + " where id = ? and state = 'RUNNING' and epoch = ?",
            batch.lastRow(),
            batch.created(),
            batch.updated(),
            batch.unchanged(),
            batch.refused().size(),
            in(LEASE),
            job.id(),
            job.epoch());
    if (!ours) {
      throw new ImportStopped("The import was cancelled or goes on elsewhere");
    }
    ImportErrors.add(tx, job.id(), batch.refused());
  }

  Optional<ImportStatus> find(long id) {
    return store.read(tx -> Optional.ofNullable(read(tx, id)));
  }

  private static @Nullable ImportStatus read(Tx tx, long id) throws SQLException {
    try (PreparedStatement select =
        tx.connection().prepareStatement("select * from import_job where id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return null;
        }
        return new ImportStatus(
            String.valueOf(id),
            row.getString("state"),
            row.getString("file_name"),
            row.getLong("rows_done"),
            row.getLong("rows_total"),
            row.getLong("created"),
            row.getLong("updated"),
            row.getLong("unchanged"),
            ImportErrors.read(tx, id),
            row.getLong("error_count"),
            row.getString("failure"));
      }
    }
  }
}
