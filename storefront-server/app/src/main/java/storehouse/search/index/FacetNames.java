package storehouse.search.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The attributes that hits can be narrowed by, `storehouse.search.attributes`, in this order.
@Singleton
public final class FacetNames {

  private static final String PREFIX = "attribute_";

  private final List<String> names;

  @Inject
  public FacetNames(
      @ConfigProperty(name = "storehouse.search.attributes", defaultValue = "colour,size,material")
          String names) {
    this.names = Arrays.stream(names.split(",")).map(String::strip).toList();
  }

  public List<String> names() {
    return names;
  }

  /// Where an attribute or option of this name is indexed, if it is one to narrow by.
  public Optional<String> field(String attribute) {
    String name = attribute.strip().toLowerCase(Locale.ROOT);
    String british = name.equals("color") ? "colour" : name;
    return names.contains(british) ? Optional.of(PREFIX + british) : Optional.empty();
  }

  public static String price(String currencyCode) {
    return "price_" + currencyCode;
  }
}
