package storehouse.catalog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Optional;
import storehouse.catalog.imports.ImportQueue;
import storehouse.model.backoffice.ImportStatus;

/// Takes files, imports them in the background, and says how far it is.
@Singleton
public final class Imports {

  private final ImportQueue queue;

  @Inject
  public Imports(ImportQueue queue) {
    this.queue = queue;
  }

  /// Stores the file and queues it. Throws a problem when no importer knows the format or the file
  /// is too large. State is `RECEIVING`, `QUEUED`, `RUNNING`, and at last `DONE`, `FAILED` (the
  /// `failure` says why; what was imported stays) or `CANCELLED`.
  public ImportStatus accept(String format, String fileName, InputStream file) {
    return queue.accept(format, fileName, file);
  }

  public Optional<ImportStatus> find(long id) {
    return queue.find(id);
  }

  /// Stops the import after its current batch; what was imported stays.
  public Optional<ImportStatus> cancel(long id) {
    return queue.cancel(id);
  }
}
