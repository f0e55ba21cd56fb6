package storehouse.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// Starts a child, writes its process id to the named file, and waits to be killed.
final class ShortLivedParent {
  private ShortLivedParent() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    Path log = file.resolveSibling("sleeper.log");
    Child child =
        Child.start(new ChildSpec("Sleeper", List.of("/bin/sleep", "600"), Map.of(), log));
    Path fresh = file.resolveSibling("pid.new");
    Files.writeString(fresh, String.valueOf(child.process().pid()));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    child.whenEnded().join();
  }
}
