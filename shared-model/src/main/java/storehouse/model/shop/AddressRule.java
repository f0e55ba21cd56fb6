package storehouse.model.shop;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an address needs so that a parcel arrives, whoever types it. No text may be longer than the
/// narrowest table that keeps addresses takes it: an order that is paid must reach the warehouse.
public final class AddressRule {

  private static final int LINE = 120;
  private static final int CITY = 80;
  private static final int REGION = 80;
  private static final int POSTAL_CODE = 20;
  private static final int PHONE = 40;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private AddressRule() {}

  /// `required`, `too-long` or `unknown` by field; nothing when the address is good.
  public static Map<String, String> faults(Address address) {
    Map<String, String> faults = new LinkedHashMap<>();
    required("name", address.name(), LINE, faults);
    required("line1", address.line1(), LINE, faults);
    optional("line2", address.line2(), LINE, faults);
    required("city", address.city(), CITY, faults);
    optional("region", address.region(), REGION, faults);
    required("postalCode", address.postalCode(), POSTAL_CODE, faults);
    required("country", address.country(), LINE, faults);
    optional("phone", address.phone(), PHONE, faults);
    if (!faults.containsKey("country") && !COUNTRIES.contains(address.country())) {
      faults.put("country", "unknown");
    }
    return faults;
  }

  private static void required(
      String field, @Nullable String value, int longest, Map<String, String> faults) {
    if (value == null || value.isBlank()) {
      faults.put(field, "required");
    } else {
      optional(field, value, longest, faults);
    }
  }

  private static void optional(
      String field, @Nullable String value, int longest, Map<String, String> faults) {
    if (value != null && value.length() > longest) {
      faults.put(field, "too-long");
    }
  }
}
