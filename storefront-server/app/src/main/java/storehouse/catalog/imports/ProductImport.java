package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.ImportBatch;
import storehouse.catalog.ImportFile;
import storehouse.catalog.ImportRun;
import storehouse.model.backoffice.ImportStatus.RowError;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Takes a file of products apart and writes them in batches.
///
/// The rows of one product may lie anywhere in the file: a first reading notes where each product
/// ends, the second keeps only those rows whose product has not ended yet. Products are done in the
/// order of their last rows, so "rows done" tells exactly which of them are.
@Singleton
public final class ProductImport {

  private static final int BATCH = 100;

  private final Store store;
  private final ProductWriter writer;

  @Inject
  public ProductImport(Stores stores, ProductWriter writer) {
    this.store = stores.of(StoreName.CATALOG);
    this.writer = writer;
  }

  long countRows(ProductFormat format, ImportFile file) throws IOException {
    try (InputStream stream = file.open()) {
      Walk walk = new Walk(format.open(stream));
      while (walk.advance()) {
        // Only the number of rows is wanted.
      }
      return walk.number;
    }
  }

  void read(ProductFormat format, ImportFile file, ImportRun run) throws IOException {
    Map<String, Long> lastRows = lastRows(format, file);
    try (InputStream stream = file.open()) {
      Walk walk = new Walk(format.open(stream));
      Map<String, List<SourceRow>> open = new HashMap<>();
      Pending pending = new Pending();
      while (walk.advance()) {
        boolean wanted = walk.number > run.rowsDone();
        try {
          SourceRow row = walk.row();
          String handle = format.handle(row);
          List<SourceRow> rows = open.computeIfAbsent(handle, ignored -> new ArrayList<>());
          rows.add(row);
          if (lastRows.getOrDefault(handle, 0L) == walk.number) {
            open.remove(handle);
            if (wanted) {
              pending.products.add(format.product(rows, pending::refuse));
            }
          }
        } catch (BadRow bad) {
          if (wanted) {
            pending.refuse(bad);
          }
        }
        if (pending.size() >= BATCH) {
          save(pending, walk.number, run);
          pending = new Pending();
        }
      }
      save(pending, walk.number, run);
    }
  }

  private static Map<String, Long> lastRows(ProductFormat format, ImportFile file)
      throws IOException {
    Map<String, Long> lastRows = new HashMap<>();
    try (InputStream stream = file.open()) {
      Walk walk = new Walk(format.open(stream));
      while (walk.advance()) {
        try {
          lastRows.put(format.handle(walk.row()), walk.number);
        } catch (BadRow reportedByTheSecondReading) {
          continue;
        }
      }
    }
    return lastRows;
  }

  private void save(Pending pending, long lastRow, ImportRun run) {
    try {
      saveTogether(pending.products, pending.refused, lastRow, run);
    } catch (RuntimeException failure) {
      if (!isAboutTheData(failure)) {
        throw failure;
      }
      saveOneByOne(pending, lastRow, run);
    }
  }

  /// So that a product which the database refuses does not take its neighbours along.
  private void saveOneByOne(Pending pending, long lastRow, ImportRun run) {
    for (ImportedProduct product : pending.products) {
      try {
        saveTogether(List.of(product), List.of(), run.rowsDone(), run);
      } catch (RuntimeException failure) {
        if (!isAboutTheData(failure)) {
          throw failure;
        }
        pending.refuse(
            new BadRow(
                product.variants().getFirst().line(),
                "The database does not take " + product.handle() + ": " + failure.getMessage()));
      }
    }
    saveTogether(List.of(), pending.refused, lastRow, run);
  }

  private void saveTogether(
      List<ImportedProduct> products, List<RowError> refused, long lastRow, ImportRun run) {
    store.run(
        tx -> {
          WrittenProducts written = writer.write(tx, products);
          List<RowError> all = new ArrayList<>(refused);
          written.refused().forEach(bad -> all.add(new RowError(bad.line(), bad.reason())));
          run.saved(
              tx,
              new ImportBatch(
                  lastRow, written.created(), written.updated(), written.unchanged(), all));
        });
  }

  private static boolean isAboutTheData(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
      }
    }
    return false;
  }

  /// Products read and rows refused since the last batch.
  private static final class Pending {

    private final List<ImportedProduct> products = new ArrayList<>();
    private final List<RowError> refused = new ArrayList<>();

    void refuse(BadRow bad) {
      refused.add(new RowError(bad.line(), bad.reason()));
    }

    int size() {
      return products.size() + refused.size();
    }
  }

  /// Steps over rows, the unreadable ones included, and counts them.
  private static final class Walk {

    private final RowSource source;
    private long number;
    private @Nullable SourceRow row;
    private @Nullable BadRow bad;

    Walk(RowSource source) {
      this.source = source;
    }

    boolean advance() throws IOException {
      row = null;
      bad = null;
      try {
        row = source.next();
      } catch (BadRow unreadable) {
        bad = unreadable;
      }
      boolean any = row != null || bad != null;
      number += any ? 1 : 0;
      return any;
    }

    SourceRow row() {
      if (row != null) {
        return row;
      }
      throw bad == null ? new IllegalStateException("There is no row") : bad;
    }
  }
}
