package storehouse.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import storehouse.catalog.ImportBatch;
import storehouse.catalog.ImportFile;
import storehouse.catalog.ImportRun;
import storehouse.catalog.ImportStopped;
import storehouse.catalog.Importer;
import storehouse.model.backoffice.ImportStatus;
import storehouse.model.backoffice.ImportStatus.RowError;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;
import storehouse.platform.web.Problem;

final class ImportQueueTest {

  private final ImportsOnDatabase imports = new ImportsOnDatabase();

  @AfterEach
  void close() {
    imports.close();
  }

  private static InputStream file(int products) {
    StringBuilder file = new StringBuilder("Handle,Title,Variant SKU,Variant Price\n");
    for (int i = 0; i < products; i++) {
      file.append("p%d,Product %d,SKU-%d,5\n".formatted(i, i, i));
    }
    return new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anImportWhoseNodeDiedGoesOnElsewhereWithoutLossOrDuplicates() {
    ImportStatus accepted = imports.queue().accept("shopify", "big.csv", file(350));
    ImportRunner dying = imports.nodeWith(List.of(new DiesAfterTwoBatches(imports)));
    assertThatThrownBy(dying::runNext).isInstanceOf(NodeDied.class);
    assertThat(imports.status(accepted).state()).isEqualTo("RUNNING");
    assertThat(imports.status(accepted).rowsRead()).isEqualTo(200);

    ImportRunner other = imports.nodeWith(imports.importers());
    assertThat(other.runNext()).as("the lease still holds").isFalse();
    imports.database.clock.step(ImportJobs.LEASE.plusSeconds(1));
    assertThat(other.runNext()).isTrue();

    ImportStatus status = imports.status(accepted);
    assertThat(status.state()).isEqualTo("DONE");
    assertThat(status.productsCreated()).isEqualTo(350);
    assertThat(status.productsUnchanged()).isZero();
    assertThat(imports.database.count("product")).isEqualTo(350);
    assertThat(imports.database.count("import_chunk")).isZero();
  }

  @Test
  void aNodeThatLostItsLeaseCannotSave() {
    imports.queue().accept("shopify", "a.csv", file(1));
    ImportJob stale = imports.jobs.claim().orElseThrow();
    imports.database.clock.step(ImportJobs.LEASE.plusSeconds(1));
    assertThat(imports.jobs.claim()).isPresent();

    assertThatThrownBy(
            () ->
                imports
                    .database
                    .stores
                    .of(StoreName.CATALOG)
                    .run(
                        tx -> imports.jobs.save(tx, stale, new ImportBatch(1, 1, 0, 0, List.of()))))
        .isInstanceOf(ImportStopped.class);
  }

  @Test
  void aCancelledImportStops() {
    ImportStatus accepted = imports.queue().accept("shopify", "a.csv", file(1));

    imports.queue().cancel(Long.parseLong(accepted.id()));
    imports.run("shopify", file(0));

    assertThat(imports.status(accepted).state()).isEqualTo("CANCELLED");
    assertThat(imports.database.count("product")).isZero();
  }

  @Test
  void aThousandErrorsAreKeptAndAllAreCounted() {
    StringBuilder file = new StringBuilder("Handle,Title,Variant SKU,Variant Price\n");
    file.append(",No handle,X,5\n".repeat(1_500));

    ImportStatus status = imports.run("shopify", file.toString());

    assertThat(status.errors()).hasSize(1_000);
    assertThat(status.errors().getFirst()).isEqualTo(new RowError(2, "Handle is missing"));
    assertThat(status.errorCount()).isEqualTo(1_500);
  }

  @Test
  void anUnknownFormatIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> imports.queue().accept("excel", "a.xls", file(1)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("google-tsv, google-xml, shopify");
  }

  /// What a killed process leaves behind: nothing is reported, the lease runs out by itself.
  private static final class NodeDied extends Error {
    private static final long serialVersionUID = 1L;
  }

  private record DiesAfterTwoBatches(ImportsOnDatabase imports) implements Importer {

    @Override
    public String format() {
      return "shopify";
    }

    private Importer real() {
      return imports.importers().getFirst();
    }

    @Override
    public long countRows(ImportFile file) throws IOException {
      return real().countRows(file);
    }

    @Override
    public void read(ImportFile file, ImportRun run) throws IOException {
      real().read(file, new DyingRun(run, new int[1]));
    }
  }

  private record DyingRun(ImportRun run, int[] batches) implements ImportRun {

    @Override
    public long rowsDone() {
      return run.rowsDone();
    }

    @Override
    public void saved(ImportBatch batch) {
      run.saved(batch);
    }

    @Override
    public void saved(Tx tx, ImportBatch batch) throws SQLException {
      if (batches[0]++ == 2) {
        throw new NodeDied();
      }
      run.saved(tx, batch);
    }
  }
}
