package storehouse.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends a child that cannot watch its parent itself (a database server) when we die without a
/// chance to stop it. A shell waits on a pipe from us, which the operating system closes whatever
/// happens. Where there is no `/bin/sh`, the next start ends what is left.
public final class Guardian implements AutoCloseable {
  private final @Nullable Process shell;

  private Guardian(@Nullable Process shell) {
    this.shell = shell;
  }

  static Guardian over(Process child) throws IOException {
    if (!Files.isExecutable(Path.of("/bin/sh"))) {
      return new Guardian(null);
    }
    String wait = "cat > /dev/null; kill -TERM " + child.pid();
    List<String> command = List.of("/bin/sh", "-c", wait);
    return new Guardian(
        new ProcessBuilder(Child.inOwnSession(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /// Stands it down, to be called when the child has ended (its process id may be given away
  /// again).
  @Override
  public void close() {
    if (shell != null) {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }
}
