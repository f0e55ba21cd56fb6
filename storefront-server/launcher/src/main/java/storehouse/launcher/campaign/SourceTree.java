package storehouse.launcher.campaign;

import static storehouse.launcher.console.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import storehouse.launcher.build.Modules;
import storehouse.launcher.console.StartFailure;

/// The project's folder and what is checked out there.
record SourceTree(Path root) {

  static SourceTree find() {
    return new SourceTree(Modules.find().root());
  }

  /// The commit, with `+` when files differ from it: what was found on other sources proves nothing
  /// about these.
  String commit() {
    String changed = git("status", "--porcelain", "--untracked-files=no").isEmpty() ? "" : "+";
    return git("rev-parse", "--short", "HEAD") + changed;
  }

  private String git(String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
      command.addAll(List.of(arguments));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0 ? output : "unknown";
    } catch (IOException noGit) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }
}
