package storehouse.inventory.sourcing;

import org.jspecify.annotations.Nullable;
import storehouse.inventory.Destination;

/// A warehouse as sourcing sees it. Of warehouses that are equally near, the one with the lower
/// `priority` number sends.
public record Site(String warehouse, int priority, String country, String postalCode) {

  private static final int FAR = 3;

  /// One that nothing is known of yet.
  static Site unknown(String warehouse) {
    return new Site(warehouse, 0, "", "");
  }

  /// 0 in the same postal region, 1 in the same part of the country, 2 in the same country, 3
  /// elsewhere or when nobody knows where the order goes.
  int distance(@Nullable Destination to) {
    if (to == null || country.isEmpty() || !country.equals(to.country())) {
      return FAR;
    }
    int alike = 0;
    int longest = Math.min(to.region().length(), postalCode.length());
    while (alike < longest && to.region().charAt(alike) == postalCode.charAt(alike)) {
      alike++;
    }
    return Math.max(0, FAR - 1 - alike);
  }
}
