package storehouse.inventory;

import java.util.Locale;

/// Roughly where an order goes: a country and how its postal code begins. Too little to find a
/// person, enough to find the warehouse that is near.
public record Destination(String country, String region) {

  private static final int REGION = 2;

  public static Destination of(String country, String postalCode) {
    String code = postalCode.strip().toUpperCase(Locale.ROOT);
    return new Destination(country, code.substring(0, Math.min(REGION, code.length())));
  }
}
