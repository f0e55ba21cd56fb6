package storehouse.launcher.imports;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.demo.DemoCatalogue;
import storehouse.launcher.demo.DemoPicture;
import storehouse.launcher.demo.DemoPictures;
import storehouse.launcher.demo.DemoStock;
import storehouse.launcher.demo.history.DemoHistory;
import storehouse.model.backoffice.ImportStatus;
import storehouse.model.backoffice.StockReceipt;

/// Fills a new shop with the demo's pictures, products, stock and order history. Everything has a
/// name of its own, so a load that was cut short is simply done again.
public final class DemoLoad {
  private static final long SEED = 20_261_122;
  private static final int UPLOADS_AT_ONCE = 4;
  private static final int RECEIPTS_AT_ONCE = 1_000;
  private static final String RECEIPT = "demo-opening";

  private final Path folder;
  private final BackofficeClient client;
  private final Progress progress;

  /// `folder` keeps what was drawn, and the note that the load was finished.
  public DemoLoad(Path folder, BackofficeClient client, Progress progress) {
    this.folder = folder;
    this.client = client;
    this.progress = progress;
  }

  /// Whether the shop whose demo folder this is has been filled.
  public static boolean isDone(Path folder) {
    return Files.exists(folder.resolve("loaded"));
  }

  public void run() {
    DemoCatalogue catalogue = DemoCatalogue.seeded(SEED);
    try {
      DemoPictures pictures = draw(catalogue);
      upload(pictures.all());
      importProducts(catalogue, pictures);
      receive(DemoStock.seeded(SEED, catalogue));
      importHistory(catalogue);
      Files.writeString(folder.resolve("loaded"), "");
    } catch (IOException e) {
      throw new StartFailure(text("data.unwritable", folder), e);
    }
  }

  private DemoPictures draw(DemoCatalogue catalogue) throws IOException {
    long since = System.nanoTime();
    String title = text("demo.drawing");
    var keys = catalogue.pictures();
    DemoPictures pictures =
        DemoPictures.drawn(
            keys, folder.resolve("pictures"), ready -> progress.bar(title, ready, keys.size()));
    progress.finished(title, text("demo.pictures", keys.size()), since);
    return pictures;
  }

  private void upload(List<DemoPicture> pictures) {
    long since = System.nanoTime();
    String title = text("demo.uploading");
    AtomicInteger sent = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(UPLOADS_AT_ONCE)) {
      List<Future<?>> uploads = new ArrayList<>();
      for (DemoPicture picture : pictures) {
        uploads.add(
            threads.submit(
                () -> {
                  client.putMedia(picture.sha256(), picture.bytes());
                  progress.bar(title, sent.incrementAndGet(), pictures.size());
                  return null;
                }));
      }
      awaitAll(uploads, threads);
    }
    progress.finished(title, text("demo.pictures", pictures.size()), since);
  }

  private void awaitAll(List<Future<?>> uploads, ExecutorService threads) {
    try {
      for (Future<?> upload : uploads) {
        upload.get();
      }
    } catch (ExecutionException e) {
      threads.shutdownNow();
      throw e.getCause() instanceof StartFailure failure
          ? failure
          : new StartFailure(text("data.unwritable", folder), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      threads.shutdownNow();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  private void importProducts(DemoCatalogue catalogue, DemoPictures pictures) throws IOException {
    Path file = folder.resolve("products.csv");
    catalogue.writeShopifyCsv(file, pictures);
    importFile(text("demo.products"), FileFormat.SHOPIFY, file);
  }

  private void importFile(String title, FileFormat format, Path file) {
    long since = System.nanoTime();
    ImportStatus status = new FileImport(client, progress).run(title, format, file);
    if (status.errorCount() > 0) {
      ImportStatus.RowError first = status.errors().getFirst();
      throw new StartFailure(
          text("demo.rows-refused", title, status.errorCount(), first.line(), first.reason()));
    }
    progress.finished(title, text("demo.rows", status.rowsRead()), since);
  }

  private void receive(List<DemoStock.Level> levels) {
    long since = System.nanoTime();
    String title = text("demo.stock");
    for (int from = 0; from < levels.size(); from += RECEIPTS_AT_ONCE) {
      int to = Math.min(levels.size(), from + RECEIPTS_AT_ONCE);
      client.receive(
          levels.subList(from, to).stream()
              .map(
                  level ->
                      StockReceipt.unannounced(
                          level.sku(), level.warehouse(), level.quantity(), RECEIPT))
              .toList());
      progress.bar(title, to, levels.size());
    }
    progress.finished(title, text("demo.levels", levels.size()), since);
  }

  private void importHistory(DemoCatalogue catalogue) throws IOException {
    Path file = folder.resolve("orders.csv");
    DemoHistory.seeded(SEED, catalogue, lastDay()).writeCsv(file);
    importFile(text("demo.history"), FileFormat.ORDERS, file);
  }

  /// The day of the first attempt, so that a repeated load tells the same history.
  private LocalDate lastDay() throws IOException {
    Path note = folder.resolve("history-until");
    if (!Files.exists(note)) {
      Files.writeString(note, LocalDate.now(ZoneOffset.UTC).toString());
    }
    return LocalDate.parse(Files.readString(note).strip());
  }
}
