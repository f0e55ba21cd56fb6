package storehouse.model.backoffice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /imports/{id}`: how far an import is and which rows were refused.
public record ImportStatus(
    String id,
    String state,
    String fileName,
    long rowsRead,
    long rowsTotal,
    long productsCreated,
    long productsUpdated,
    long productsUnchanged,
    List<RowError> errors,
    long errorCount,
    @Nullable String failure) {

  /// A refused row: its line in the file and why.
  public record RowError(long line, String reason) {}
}
