package storehouse.payment.gateway;

import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/// The gateways that this shop has an account with.
public final class ConfiguredGateways {

  private ConfiguredGateways() {}

  /// Makes those of the beans whose gateway is configured.
  public static <T> List<T> of(Instance<T> beans, Config config) {
    return beans
        .handlesStream()
        .filter(handle -> isConfigured(handle.getBean().getBeanClass(), config))
        .<T>map(Instance.Handle::get)
        .toList();
  }

  private static boolean isConfigured(Class<?> bean, Config config) {
    OfGateway name = bean.getAnnotation(OfGateway.class);
    if (name == null) {
      throw new IllegalStateException(bean + " does not say of which gateway it is");
    }
    return config.getOptionalValue("storehouse." + name.value() + ".url", String.class).isPresent();
  }
}
