package storehouse.simulators.ups;

/// UPS's tracking numbers: `1Z`, six characters of the shipper, two of the service, seven of a
/// serial number, and a check digit.
final class TrackingNumber {
  private static final int SERIALS = 10_000_000;

  private TrackingNumber() {}

  static String of(String shipperNumber, String service, long serial) {
    var body = "%s%s%07d".formatted(shipperNumber, service, serial % SERIALS);
    return "1Z" + body + checkDigit(body);
  }

  static boolean isValid(String number) {
    return number.matches("1Z[0-9A-Z]{15}\\d")
        && number.charAt(17) - '0' == checkDigit(number.substring(2, 17));
  }

  private static int checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      char sign = body.charAt(i);
      int value = Character.isDigit(sign) ? sign - '0' : (sign - '?') % 10;
      sum += i % 2 == 0 ? value : 2 * value;
    }
    return (10 - sum % 10) % 10;
  }
}
