package storehouse.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Java files of the whole house, of every module and of tests too.
final class Sources {

  private static final List<String> MODULES =
      List.of(
          "shared-model",
          "solr",
          "storefront-server/app",
          "storefront-server/simulators",
          "storefront-server/launcher",
          "storefront-server/scenarios",
          "backoffice-fx");

  private Sources() {}

  /// The folder that holds all modules.
  static Path house() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("storefront-server"))) {
      folder = Objects.requireNonNull(folder.getParent(), "Not inside the house");
    }
    return folder;
  }

  static List<Path> all() {
    return MODULES.stream()
        .map(module -> house().resolve(module).resolve("src"))
        .flatMap(folder -> javaFiles(folder).stream())
        .toList();
  }

  private static List<Path> javaFiles(Path folder) {
    return files(folder, ".java");
  }

  static List<Path> migrationsOf(String store) {
    Path folder = house().resolve("storefront-server/app/src/main/resources/db");
    return files(folder.resolve(store), ".sql");
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The folders below `storehouse` of a module's main sources.
  static Collection<String> contextsOf(Path module) {
    Path root = module.resolve("src/main/java/storehouse");
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Packages whose `package-info.java` is missing, has no `///` or is not `@NullMarked`.
  static List<String> packagesWithoutPromise(Collection<Path> files) {
    return files.stream()
        .map(file -> Objects.requireNonNull(file.getParent()))
        .distinct()
        .filter(folder -> !keepsPromise(folder.resolve("package-info.java")))
        .map(Path::toString)
        .sorted()
        .toList();
  }

  private static boolean keepsPromise(Path info) {
    if (!Files.isRegularFile(info)) {
      return false;
    }
    String text = read(info);
    return text.contains("///") && text.contains("@NullMarked");
  }
}
