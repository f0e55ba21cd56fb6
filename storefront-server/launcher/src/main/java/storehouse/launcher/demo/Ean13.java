package storehouse.launcher.demo;

/// Barcode numbers of thirteen digits.
final class Ean13 {
  private Ean13() {}

  /// A number of the range 200 to 299, which GS1 leaves to each shop for its own use.
  ///
  /// @param serial up to nine digits
  static String inStore(int serial) {
    String digits = "2" + String.format("%011d", serial);
    return digits + checkDigit(digits);
  }

  /// The thirteenth digit: weights 1 and 3 in turn, then up to the next ten.
  static int checkDigit(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }
}
