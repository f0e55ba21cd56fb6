package storehouse.edge;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Serves every resource of the shop from the root: our own classes only, because libraries bring
/// resources too (SolrJ those of Solr's administration), which a scan would open to the public.
@ApplicationPath("/")
public final class ShopApplication extends Application {

  private static final String CLASS = ".class";

  /// OpenAPI describes the resources; the framework's own description of them stays off.
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }

  /// Our resources and providers. CDI is not up yet when the container asks, so the classes are
  /// found where the archive was unpacked.
  @Override
  public Set<Class<?>> getClasses() {
    java.nio.file.Path root = archiveRoot();
    try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("storehouse"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(CLASS) && !name.endsWith("package-info" + CLASS))
          .<Class<?>>map(ShopApplication::load)
          .filter(
              type ->
                  type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static java.nio.file.Path archiveRoot() {
    String own = "/" + ShopApplication.class.getName().replace('.', '/') + CLASS;
    String url = String.valueOf(ShopApplication.class.getResource(own));
    return java.nio.file.Path.of(URI.create(url.substring(0, url.length() - own.length() + 1)));
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - CLASS.length()).replaceAll("[/\\\\]", ".");
    try {
      return Class.forName(name, false, ShopApplication.class.getClassLoader());
    } catch (ClassNotFoundException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
