package storehouse.launcher.imports;

import static storehouse.launcher.console.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import storehouse.launcher.console.Progress;
import storehouse.launcher.console.StartFailure;
import storehouse.model.backoffice.ImportStatus;

/// Sends one file and waits until the shop has read it.
public final class FileImport {
  private static final Duration POLL = Duration.ofMillis(500);

  private final BackofficeClient client;
  private final Progress progress;

  public FileImport(BackofficeClient client, Progress progress) {
    this.client = client;
    this.progress = progress;
  }

  /// Answers the final status. A file that failed as a whole is a [StartFailure]; refused rows are
  /// not.
  public ImportStatus run(String title, FileFormat format, Path file) {
    progress.now(text("import.sending", title));
    ImportStatus status = client.startImport(format, file);
    while (!ended(status)) {
      progress.bar(title, status.rowsRead(), status.rowsTotal());
      pause();
      status = client.importStatus(status.id());
    }
    if (!"DONE".equals(status.state())) {
      throw new StartFailure(text("import.failed", file, reason(status)));
    }
    return status;
  }

  private static boolean ended(ImportStatus status) {
    return switch (status.state()) {
      case "DONE", "FAILED", "CANCELLED" -> true;
      case String _ -> false;
    };
  }

  private static String reason(ImportStatus status) {
    String failure = status.failure();
    return failure == null ? text("import.cancelled") : failure;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }
}
