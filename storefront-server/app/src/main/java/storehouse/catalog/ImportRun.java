package storehouse.catalog;

import java.sql.SQLException;
import storehouse.platform.persistence.Tx;

/// The running import that an [Importer] reports to. Both ways of saving throw [ImportStopped] when
/// the import shall not go on.
public interface ImportRun {

  /// Rows that an earlier run of the same import finished.
  long rowsDone();

  /// The batch is done, wherever its effects lie.
  void saved(ImportBatch batch);

  /// The batch is done with the catalogue's transaction that holds its effects: both or neither.
  void saved(Tx tx, ImportBatch batch) throws SQLException;
}
