package storehouse.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/// One way of writing products down in rows.
interface ProductFormat {

  RowSource open(InputStream file) throws IOException;

  /// The handle of the product that this row belongs to.
  String handle(SourceRow row);

  /// The product of these rows, without those that are handed to `refused`. Throws [BadRow] when
  /// nothing remains.
  ImportedProduct product(List<SourceRow> rows, Consumer<BadRow> refused);
}
