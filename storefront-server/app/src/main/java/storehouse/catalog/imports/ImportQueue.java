package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import storehouse.model.backoffice.ImportStatus;
import storehouse.platform.web.Problem;

/// Where files come in.
@Singleton
public final class ImportQueue {

  private final ImportJobs jobs;
  private final ImportSpool spool;
  private final ImportRunner runner;

  @Inject
  public ImportQueue(ImportJobs jobs, ImportSpool spool, ImportRunner runner) {
    this.jobs = jobs;
    this.spool = spool;
    this.runner = runner;
  }

  public ImportStatus accept(String format, String fileName, InputStream file) {
    if (!runner.formats().contains(format)) {
      throw Problem.badRequest(
          "Nothing here reads the format \""
              + format
              + "\". Known formats: "
              + String.join(", ", runner.formats())
              + ".");
    }
    long id = jobs.begin(format, fileName);
    try {
      spool.write(id, file);
    } catch (IOException cutOff) {
      discard(id, "The upload was cut off");
      throw Problem.badRequest("The upload was cut off. Send the file again.");
    } catch (RuntimeException failure) {
      discard(id, String.valueOf(failure.getMessage()));
      throw failure;
    }
    jobs.queue(id);
    runner.wake();
    return jobs.find(id).orElseThrow();
  }

  private void discard(long id, String reason) {
    jobs.fail(id, reason);
    spool.delete(id);
  }

  public Optional<ImportStatus> find(long id) {
    return jobs.find(id);
  }

  public Optional<ImportStatus> cancel(long id) {
    if (jobs.cancel(id)) {
      spool.delete(id);
    }
    return jobs.find(id);
  }
}
