package storehouse.catalog.imports;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import storehouse.model.backoffice.ImportStatus.RowError;
import storehouse.platform.persistence.Tx;

/// Refused rows: the first [#KEPT] of an import are kept, all are counted.
final class ImportErrors {

  static final int KEPT = 1_000;
  private static final int MAX_REASON = 500;

  private ImportErrors() {}

  static void add(Tx tx, long importId, List<RowError> errors) throws SQLException {
    if (errors.isEmpty()) {
      return;
    }
    long position = count(tx, importId);
    List<List<Object>> rows = new ArrayList<>();
    for (RowError error : errors) {
      if (position < KEPT) {
        String reason = error.reason();
        String kept = reason.substring(0, Math.min(reason.length(), MAX_REASON));
        rows.add(List.of(importId, position++, error.line(), kept));
      }
    }
    Sql.batch(
        tx,
        "insert into import_error (import_id, position, line, reason) values (?, ?, ?, ?)",
        rows);
  }

  private static long count(Tx tx, long importId) throws SQLException {
    return Sql.in(
            tx,
            "select count(*) from import_error where import_id",
            List.of(importId),
            row -> row.getLong(1))
        .getFirst();
  }

  static List<RowError> read(Tx tx, long importId) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select line, reason from import_error where import_id = ? order by position")) {
      select.setLong(1, importId);
      List<RowError> errors = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          errors.add(new RowError(row.getLong("line"), row.getString("reason")));
        }
      }
      return errors;
    }
  }
}
