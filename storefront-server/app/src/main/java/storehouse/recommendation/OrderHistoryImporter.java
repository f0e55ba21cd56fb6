package storehouse.recommendation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import storehouse.catalog.ImportBatch;
import storehouse.catalog.ImportFile;
import storehouse.catalog.ImportRun;
import storehouse.catalog.Importer;
import storehouse.model.backoffice.ImportStatus.RowError;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Imports order history as `orders`: CSV with the columns of UCI Online Retail, of which
/// `InvoiceNo`, `StockCode`, `Quantity` and `InvoiceDate` are read. The lines of an invoice stand
/// together. An invoice that is imported again takes the place of the first.
@Singleton
public final class OrderHistoryImporter implements Importer {

  private static final List<String> COLUMNS =
      List.of("InvoiceNo", "StockCode", "Quantity", "InvoiceDate");
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();
  private static final int BATCH = 2_000;

  private final Store store;

  @Inject
  public OrderHistoryImporter(Stores stores) {
    this.store = stores.of(StoreName.RECOMMENDATION);
  }

  @Override
  public String format() {
    return "orders";
  }

  @Override
  public long countRows(ImportFile file) throws IOException {
    try (CSVParser rows = parser(file.open())) {
      return rows.stream().count();
    }
  }

  @Override
  public void read(ImportFile file, ImportRun run) throws IOException {
    try (CSVParser rows = parser(file.open())) {
      List<String> missing =
          COLUMNS.stream().filter(column -> !rows.getHeaderMap().containsKey(column)).toList();
      if (!missing.isEmpty()) {
        throw new IOException("The file lacks the columns " + String.join(", ", missing) + ".");
      }
      read(rows, run);
    }
  }

  /// Saves between invoices only, so that a resumed run sums each invoice whole.
  private void read(CSVParser rows, ImportRun run) {
    Batch batch = new Batch(store, run);
    long row = 0;
    for (CSVRecord line : rows) {
      row++;
      if (row <= run.rowsDone()) {
        continue;
      }
      switch (HistoryLine.read(line)) {
        case HistoryLine.Sold(Sale sale) -> batch.add(sale, row);
        case HistoryLine.Unreadable(String reason) ->
            batch.refuse(new RowError(rows.getCurrentLineNumber(), reason));
      }
    }
    batch.save(row);
  }

  private static CSVParser parser(InputStream file) throws IOException {
    Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
    return CSVParser.builder().setReader(text).setFormat(CSV).get();
  }

  /// Lines that wait to be written together.
  private static final class Batch {

    private final Store store;
    private final ImportRun run;
    private final Map<String, Map<String, Sale>> invoices = new LinkedHashMap<>();
    private final List<RowError> refused = new ArrayList<>();
    private int lines;

    Batch(Store store, ImportRun run) {
      this.store = store;
      this.run = run;
    }

    void add(Sale sale, long row) {
      if (lines >= BATCH && !invoices.containsKey(sale.source())) {
        save(row - 1);
      }
      invoices
          .computeIfAbsent(sale.source(), _ -> new LinkedHashMap<>())
          .merge(sale.sku(), sale, Batch::together);
      lines++;
    }

    void refuse(RowError row) {
      refused.add(row);
    }

    private static Sale together(Sale one, Sale other) {
      return new Sale(
          one.source(), one.sku(), one.soldOn(), Math.addExact(one.units(), other.units()));
    }

    void save(long row) {
      List<Sale> sales = new ArrayList<>();
      invoices.values().forEach(bySku -> sales.addAll(bySku.values()));
      store.run(tx -> Sales.put(tx.connection(), sales));
      run.saved(new ImportBatch(row, invoices.size(), 0, 0, List.copyOf(refused)));
      refused.clear();
      invoices.clear();
      lines = 0;
    }
  }
}
