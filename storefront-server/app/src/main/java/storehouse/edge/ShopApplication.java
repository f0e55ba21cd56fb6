package storehouse.edge;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;

/// Serves every resource of the shop from the root: our own classes only, because libraries bring
/// resources too (SolrJ those of Solr's administration), which a scan would open to the public.
@ApplicationPath("/")
public final class ShopApplication extends Application {

  private static final String OURS = "storehouse.";

  @Override
  public Set<Class<?>> getClasses() {
    return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .<Class<?>>map(bean -> bean.getBeanClass())
        .filter(type -> type.getName().startsWith(OURS))
        .filter(
            type ->
                type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
        .collect(Collectors.toUnmodifiableSet());
  }
}
