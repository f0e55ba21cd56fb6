package storehouse.catalog;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Optional;
import storehouse.model.backoffice.ImportStatus;

/// Takes files, imports them in the background, and says how far it is.
@Singleton
public final class Imports {

  /// Stores the file and queues it. Throws a problem when no importer knows the format or the file
  /// is too large.
  public ImportStatus accept(String format, String fileName, InputStream file) {
    throw new UnsupportedOperationException();
  }

  public Optional<ImportStatus> find(long id) {
    throw new UnsupportedOperationException();
  }

  /// Stops the import after its current batch; what was imported stays.
  public Optional<ImportStatus> cancel(long id) {
    throw new UnsupportedOperationException();
  }
}
