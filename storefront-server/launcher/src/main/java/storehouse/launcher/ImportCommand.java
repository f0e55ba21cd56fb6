package storehouse.launcher;

import static storehouse.launcher.console.Texts.text;

import java.util.Map;
import storehouse.launcher.command.Command;
import storehouse.launcher.console.Progress;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.imports.BackofficeClient;
import storehouse.launcher.imports.FileFormat;
import storehouse.launcher.imports.FileImport;
import storehouse.model.backoffice.CountReport;
import storehouse.model.backoffice.ImportStatus;
import storehouse.model.backoffice.SignInRequest;

/// Imports a file into the running shop: 0 when every row was taken, 2 when some were refused.
final class ImportCommand {
  private static final int SOME_REFUSED = 2;

  private final Command.Import command;
  private final Progress progress = Progress.onConsole();

  ImportCommand(Command.Import command) {
    this.command = command;
  }

  int run() {
    FileFormat format = FileFormat.of(command.file());
    String shop = RunFile.shopOver(command.data());
    long since = System.nanoTime();
    try (BackofficeClient client = new BackofficeClient(shop, account(System.getenv()))) {
      if (format == FileFormat.COUNTS) {
        return report(client.count(command.file()));
      }
      String name = command.file().getFileName().toString();
      ImportStatus status = new FileImport(client, progress).run(name, format, command.file());
      return report(status, since);
    }
  }

  private int report(CountReport counted) {
    for (CountReport.RowError error : counted.errors()) {
      progress.line(text("import.row", error.line(), error.reason()));
    }
    long unlisted = counted.errorCount() - counted.errors().size();
    if (unlisted > 0) {
      progress.line(text("import.more-rows", unlisted));
    }
    progress.line(
        text(
            "import.counted",
            counted.rows(),
            counted.changed(),
            counted.unchanged(),
            counted.errorCount()));
    return counted.errorCount() == 0 ? 0 : SOME_REFUSED;
  }

  private int report(ImportStatus status, long since) {
    for (ImportStatus.RowError error : status.errors()) {
      progress.line(text("import.row", error.line(), error.reason()));
    }
    long unlisted = status.errorCount() - status.errors().size();
    if (unlisted > 0) {
      progress.line(text("import.more-rows", unlisted));
    }
    progress.line(
        text(
            "import.done",
            status.rowsRead(),
            (System.nanoTime() - since) / 1_000_000_000,
            status.productsCreated(),
            status.productsUpdated(),
            status.productsUnchanged(),
            status.errorCount()));
    return status.errorCount() == 0 ? 0 : SOME_REFUSED;
  }

  /// The demo shop's administrator, unless the person names an account of theirs.
  static SignInRequest account(Map<String, String> environment) {
    return new SignInRequest(
        environment.getOrDefault("STOREHOUSE_USER", "admin"),
        environment.getOrDefault("STOREHOUSE_PASSWORD", "storehouse-demo"));
  }
}
