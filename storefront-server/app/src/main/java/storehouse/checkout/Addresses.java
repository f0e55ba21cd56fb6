package storehouse.checkout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;

/// What an address needs so that a parcel arrives. Finds by field: `required`, `too-long` or
/// `unknown`.
final class Addresses {

  private static final int MAX_LENGTH = 120;
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private Addresses() {}

  static void check(String prefix, @Nullable Address address, Map<String, String> problems) {
    if (address == null) {
      problems.put(prefix, "required");
      return;
    }
    require(prefix + ".name", address.name(), problems);
    require(prefix + ".line1", address.line1(), problems);
    require(prefix + ".city", address.city(), problems);
    require(prefix + ".postalCode", address.postalCode(), problems);
    require(prefix + ".country", address.country(), problems);
    if (!problems.containsKey(prefix + ".country") && !COUNTRIES.contains(address.country())) {
      problems.put(prefix + ".country", "unknown");
    }
  }

  static void require(String field, @Nullable String value, Map<String, String> problems) {
    if (value == null || value.isBlank()) {
      problems.put(field, "required");
    } else if (value.length() > MAX_LENGTH) {
      problems.put(field, "too-long");
    }
  }
}
