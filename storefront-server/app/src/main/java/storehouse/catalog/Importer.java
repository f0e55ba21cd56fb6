package storehouse.catalog;

import java.io.IOException;

/// Reads files of one format. Found by CDI; the context that owns the data implements it.
///
/// A run may be repeated from its last [ImportRun#rowsDone] after a crash, and a whole file may be
/// imported again, so the effects of a row are keyed by what the row names itself.
public interface Importer {

  /// As in `POST /imports?format=`, such as `shopify`.
  String format();

  /// How many rows the file holds, for the progress display.
  long countRows(ImportFile file) throws IOException;

  /// Imports the file, leaving out what [ImportRun#rowsDone] says is done. A throw other than
  /// [ImportStopped] marks the import as failed with the message.
  void read(ImportFile file, ImportRun run) throws IOException;
}
