package storehouse.catalog.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The rows of a file, one after the other.
interface RowSource {

  /// The next row, or nothing at the end. Throws [BadRow] for a row that cannot be read; the next
  /// call goes on behind it.
  @Nullable SourceRow next() throws IOException;
}
