package storehouse.catalog.imports;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.ImportBatch;
import storehouse.catalog.ImportRun;
import storehouse.catalog.ImportStopped;
import storehouse.catalog.Importer;
import storehouse.platform.Background;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Runs the imports that wait, one after the other, and goes on with those of a node that died.
@Singleton
public final class ImportRunner implements Background {

  private static final Logger LOG = System.getLogger(ImportRunner.class.getName());
  private static final long POLL_SECONDS = 2;

  private final ImportJobs jobs;
  private final ImportSpool spool;
  private final Store store;
  private final List<Importer> importers;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean closed;
  private @Nullable Thread thread;

  @Inject
  ImportRunner(ImportJobs jobs, ImportSpool spool, Stores stores, Instance<Importer> importers) {
    this(jobs, spool, stores, importers.stream().toList());
  }

  public ImportRunner(ImportJobs jobs, ImportSpool spool, Stores stores, List<Importer> importers) {
    this.jobs = jobs;
    this.spool = spool;
    this.store = stores.of(StoreName.CATALOG);
    this.importers = importers;
  }

  public List<String> formats() {
    return importers.stream().map(Importer::format).sorted().toList();
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofPlatform().daemon().name("imports").start(this::loop);
  }

  /// Something waits; a hint that saves a few seconds.
  public void wake() {
    wake.release();
  }

  private void loop() {
    while (!closed) {
      try {
        if (!runNext()) {
          wake.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
        }
      } catch (InterruptedException interrupted) {
        return;
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "The import queue cannot be read and will be tried again", failure);
        try {
          TimeUnit.SECONDS.sleep(POLL_SECONDS);
        } catch (InterruptedException interrupted) {
          return;
        }
      }
    }
  }

  /// Runs the next import to its end; false when there is none.
  boolean runNext() {
    Optional<ImportJob> job = jobs.claim();
    job.ifPresent(this::run);
    return job.isPresent();
  }

  private void run(ImportJob job) {
    Optional<Importer> importer =
        importers.stream().filter(each -> each.format().equals(job.format())).findFirst();
    if (importer.isEmpty()) {
      jobs.fail(job.id(), "Nothing here reads the format " + job.format());
      return;
    }
    try {
      jobs.setTotal(job, importer.get().countRows(spool.file(job.id())));
      importer.get().read(spool.file(job.id()), new Run(job));
      jobs.finish(job);
      spool.delete(job.id());
    } catch (ImportStopped stopped) {
      LOG.log(Level.INFO, "Import {0} stopped: {1}", job.id(), stopped.getMessage());
    } catch (StoreFailure unavailable) {
      again(job, unavailable);
    } catch (IOException | RuntimeException failure) {
      LOG.log(Level.WARNING, "Import " + job.id() + " failed", failure);
      jobs.fail(job.id(), String.valueOf(failure.getMessage()));
      spool.delete(job.id());
    }
  }

  private void again(ImportJob job, StoreFailure unavailable) {
    LOG.log(Level.WARNING, "Import " + job.id() + " was interrupted", unavailable);
    if (job.attempts() >= ImportJobs.MAX_ATTEMPTS) {
      jobs.fail(
          job.id(),
          "The database failed "
              + job.attempts()
              + " times at the same place: "
              + unavailable.getMessage());
    } else {
      jobs.release(job);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(5_000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Progress of one job, written under its epoch.
  private final class Run implements ImportRun {

    private final ImportJob job;

    Run(ImportJob job) {
      this.job = job;
    }

    @Override
    public long rowsDone() {
      return job.rowsDone();
    }

    @Override
    public void saved(ImportBatch batch) {
      store.run(tx -> saved(tx, batch));
    }

    @Override
    public void saved(Tx tx, ImportBatch batch) throws SQLException {
      if (closed) {
        throw new ImportStopped("This node is going down");
      }
      jobs.save(tx, job, batch);
    }
  }
}
