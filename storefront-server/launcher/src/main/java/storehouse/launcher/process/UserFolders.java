package storehouse.launcher.process;

import java.nio.file.Path;
import java.util.Map;

/// Where a person's programs keep their things, by the XDG rules: what must not be lost in one
/// folder, what can be made again in another.
public final class UserFolders {
  private UserFolders() {}

  public static Path data(Map<String, String> environment) {
    Path usual = home(environment).resolve(".local").resolve("share");
    return configured(environment, "XDG_DATA_HOME", usual);
  }

  public static Path cache(Map<String, String> environment) {
    return configured(environment, "XDG_CACHE_HOME", home(environment).resolve(".cache"));
  }

  private static Path configured(Map<String, String> environment, String variable, Path usual) {
    String path = environment.getOrDefault(variable, "");
    return (path.isBlank() ? usual : Path.of(path)).resolve("storehouse").toAbsolutePath();
  }

  private static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home") : home);
  }
}
