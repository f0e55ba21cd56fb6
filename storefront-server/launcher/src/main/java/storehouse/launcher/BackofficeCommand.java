package storehouse.launcher;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.util.List;
import storehouse.launcher.build.Modules;
import storehouse.launcher.command.Command;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.data.RunFile;

/// Opens the desktop client on the running shop and ends when it is closed, with its exit status.
final class BackofficeCommand {
  private final Command.Backoffice command;

  BackofficeCommand(Command.Backoffice command) {
    this.command = command;
  }

  int run() {
    List<String> words =
        List.of(
            Modules.java(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            Modules.find().packaged("backoffice-fx"),
            "storehouse.backoffice.Main",
            "--server=" + RunFile.shopOver(command.data()));
    try {
      return new ProcessBuilder(words).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new StartFailure(text("child.not-started", text("part.desktop"), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }
}
