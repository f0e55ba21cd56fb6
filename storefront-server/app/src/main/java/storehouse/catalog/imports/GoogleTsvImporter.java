package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import storehouse.catalog.ImportFile;
import storehouse.catalog.ImportRun;
import storehouse.catalog.Importer;

/// `google-tsv`: tab-separated [GoogleFormat] rows.
@Singleton
public final class GoogleTsvImporter implements Importer {

  private static final CSVFormat TABS = CSVFormat.RFC4180.builder().setDelimiter('\t').get();

  private final ProductImport products;
  private final GoogleFormat format = new GoogleFormat(GoogleTsvImporter::open);

  @Inject
  public GoogleTsvImporter(ProductImport products) {
    this.products = products;
  }

  private static RowSource open(InputStream file) throws IOException {
    DelimitedRows rows = new DelimitedRows(file, TABS);
    for (String column : List.of("id", "title", "price")) {
      if (!rows.columns().contains(column)) {
        throw new IOException(
            "This is not a Google Merchant file: the column " + column + " is missing");
      }
    }
    return rows;
  }

  @Override
  public String format() {
    return "google-tsv";
  }

  @Override
  public long countRows(ImportFile file) throws IOException {
    return products.countRows(format, file);
  }

  @Override
  public void read(ImportFile file, ImportRun run) throws IOException {
    products.read(format, file, run);
  }
}
