package storehouse.catalog;

import java.sql.SQLException;
import storehouse.platform.persistence.Tx;

/// The running import that an [Importer] reports to.
public interface ImportRun {

  /// Rows that an earlier run of the same import finished.
  long rowsDone();

  /// A row that cannot be imported: its line in the file, counted from 1, and why in plain words.
  /// Kept with the next [#saved].
  void refuse(long line, String reason);

  /// Everything up to this row (counted from 1, without the header) is done. Throws [ImportStopped]
  /// when the import shall not go on.
  void saved(long row, ImportCounts counts);

  /// [#saved] inside the catalogue's transaction that did the work, so that both happen or neither.
  void saved(Tx tx, long row, ImportCounts counts) throws SQLException;
}
