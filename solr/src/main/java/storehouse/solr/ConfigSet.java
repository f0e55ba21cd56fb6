package storehouse.solr;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The schema, configuration, synonyms and spelling of the product index, as shipped with this
/// build.
final class ConfigSet {
  private static final String RESOURCE = "/configset";

  private ConfigSet() {}

  /// Makes `folder` hold exactly the shipped files and answers whether it held others before. An
  /// index that was built with others must be built again.
  static boolean copyTo(Path folder) throws IOException {
    Map<String, byte[]> shipped = shipped();
    Map<String, byte[]> present = Files.isDirectory(folder) ? read(folder) : Map.of();
    if (same(shipped, present)) {
      return false;
    }
    deleteTree(folder);
    for (Map.Entry<String, byte[]> file : shipped.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    return !present.isEmpty();
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> found;
    try (Stream<Path> paths = Files.walk(folder)) {
      found = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : found) {
      Files.delete(path);
    }
  }

  private static Map<String, byte[]> shipped() throws IOException {
    URL url = Objects.requireNonNull(ConfigSet.class.getResource(RESOURCE), RESOURCE);
    try {
      URI uri = url.toURI();
      if ("jar".equals(uri.getScheme())) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          return read(jar.getPath(RESOURCE));
        }
      }
      return read(Path.of(uri));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(
                file ->
                    Arrays.equals(
                        file.getValue(), Objects.requireNonNull(other.get(file.getKey()))));
  }
}
