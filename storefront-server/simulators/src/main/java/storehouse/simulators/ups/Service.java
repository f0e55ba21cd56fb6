package storehouse.simulators.ups;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// UPS's services with this simulator's tariff, in minor units of the sender's currency.
enum Service {
  GROUND("03", "UPS Ground", new Tariff(795, 90, 4)),
  SECOND_DAY("02", "UPS 2nd Day Air", new Tariff(1895, 240, 2)),
  NEXT_DAY("01", "UPS Next Day Air", new Tariff(3495, 420, 1)),
  STANDARD("11", "UPS Standard", new Tariff(595, 60, 3)),
  EXPRESS_SAVER("65", "UPS Worldwide Saver", new Tariff(1690, 180, 1)),
  EXPRESS("07", "UPS Worldwide Express", new Tariff(2190, 220, 1)),
  EXPEDITED("08", "UPS Worldwide Expedited", new Tariff(2790, 310, 5));

  private static final Set<String> EUROPE =
      Set.of(
          "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
          "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  private final String code;
  private final String title;
  private final Tariff tariff;

  Service(String code, String title, Tariff tariff) {
    this.code = code;
    this.title = title;
    this.tariff = tariff;
  }

  /// @param days business days in transit
  private record Tariff(long base, long perKilogram, int days) {}

  String code() {
    return code;
  }

  String title() {
    return title;
  }

  int days() {
    return tariff.days();
  }

  /// Each started kilogram counts.
  long price(long grams) {
    return tariff.base() + tariff.perKilogram() * ((grams + 999) / 1000);
  }

  static Optional<Service> byCode(String code) {
    return Arrays.stream(values()).filter(service -> service.code.equals(code)).findFirst();
  }

  static List<Service> between(String from, String to) {
    if (from.equals("US") && to.equals("US")) {
      return List.of(GROUND, SECOND_DAY, NEXT_DAY);
    }
    return EUROPE.contains(from) && EUROPE.contains(to)
        ? List.of(STANDARD, EXPRESS_SAVER, EXPRESS)
        : List.of(EXPEDITED, EXPRESS_SAVER, EXPRESS);
  }

  static String currency(String from) {
    return switch (from) {
      case "US" -> "USD";
      case "GB" -> "GBP";
      default -> "EUR";
    };
  }
}
