package storehouse.catalog.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import storehouse.catalog.CatalogueOnDatabase;
import storehouse.catalog.Importer;
import storehouse.model.backoffice.ImportStatus;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;

/// The import queue over a catalogue of its own; imports run when they are told to.
public final class ImportsOnDatabase implements AutoCloseable {

  public final CatalogueOnDatabase database;
  final ImportJobs jobs;
  final ImportSpool spool;
  private final List<Importer> importers;
  private final ImportRunner runner;
  private final ImportQueue queue;

  public ImportsOnDatabase() {
    this(new CatalogueOnDatabase(StoreName.CATALOG));
  }

  public ImportsOnDatabase(CatalogueOnDatabase database) {
    this.database = database;
    this.jobs = new ImportJobs(database.stores, database.clock);
    this.spool = new ImportSpool(database.stores, 50_000_000);
    Outbox outbox = new Outbox(database.clock, new Signal());
    ProductImport products =
        new ProductImport(
            database.stores,
            new ProductWriter(
                new ProductTables(database.clock, database.shop),
                new CategoryWriter(database.shop),
                outbox));
    this.importers =
        List.of(
            new ShopifyImporter(products, database.shop),
            new GoogleTsvImporter(products),
            new GoogleXmlImporter(products));
    this.runner = new ImportRunner(jobs, spool, database.stores, importers);
    this.queue = new ImportQueue(jobs, spool, runner);
  }

  /// Another node with the same importers.
  ImportRunner nodeWith(List<Importer> others) {
    return new ImportRunner(jobs, spool, database.stores, others);
  }

  List<Importer> importers() {
    return importers;
  }

  ImportQueue queue() {
    return queue;
  }

  public ImportStatus run(String format, String file) {
    return run(format, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  public ImportStatus run(String format, InputStream file) {
    ImportStatus accepted = queue.accept(format, "test", file);
    while (runner.runNext()) {
      database.clock.step(java.time.Duration.ofSeconds(1));
    }
    return status(accepted);
  }

  ImportStatus status(ImportStatus accepted) {
    return queue.find(Long.parseLong(accepted.id())).orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }
}
