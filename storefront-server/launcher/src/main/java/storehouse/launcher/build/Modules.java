package storehouse.launcher.build;

import static storehouse.launcher.console.Texts.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import storehouse.launcher.console.StartFailure;

/// The built modules below the project's folder. `./run` names that folder in the property
/// `storehouse.root`; a test finds it above the folder that it runs in.
public record Modules(Path root) {
  public static Modules find() {
    String named = System.getProperty("storehouse.root");
    if (named != null) {
      return new Modules(Path.of(named));
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("storefront-server"))
          && Files.isDirectory(folder.resolve("solr"))) {
        return new Modules(folder);
      }
    }
    throw new StartFailure(text("build.no-project", start));
  }

  /// The project's folder.
  public Path root() {
    return root;
  }

  /// The class path of a module that runs in a process of its own, from what was packaged.
  public String packaged(String module) {
    Path target = target(module);
    try (Stream<Path> files = Files.list(target)) {
      Path jar =
          files
              .filter(file -> file.getFileName().toString().endsWith("-SNAPSHOT.jar"))
              .findFirst()
              .orElseThrow(() -> new StartFailure(text("build.missing", target)));
      return jar + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    } catch (IOException e) {
      throw new StartFailure(text("build.missing", target), e);
    }
  }

  /// The same from what was compiled: in a module's tests nothing may be packaged yet.
  public String compiled(String module) {
    Path target = target(module);
    return target.resolve("classes")
        + File.pathSeparator
        + target.resolve("lib")
        + File.separator
        + "*";
  }

  public Path shopArchive() {
    return existing(target("storefront-server/app").resolve("storehouse.war"));
  }

  public Path payaraMicro() {
    return existing(target("storefront-server/launcher").resolve("payara/payara-micro.jar"));
  }

  private Path target(String module) {
    return root.resolve(module).resolve("target");
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StartFailure(text("build.missing", file));
    }
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The program that runs this JVM: children run on the same JDK.
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
