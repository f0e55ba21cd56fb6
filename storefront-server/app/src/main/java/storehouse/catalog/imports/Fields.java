package storehouse.catalog.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.events.Amount;

/// Reads what the formats have in common out of fields, and says in plain words what is wrong.
final class Fields {

  private static final BigDecimal MAX_PRICE = new BigDecimal("100000000");
  private static final int MAX_WEIGHT_GRAMS = 10_000_000;

  private Fields() {}

  static Amount price(SourceRow row, String column, String text, String currencyCode) {
    BigDecimal price = number(row, column, text);
    if (price.signum() < 0 || price.compareTo(MAX_PRICE) > 0) {
      throw new BadRow(row.line(), column + " \"" + text + "\" is not a possible price");
    }
    Currency currency = currency(row, column, currencyCode);
    try {
      return new Amount(
          currencyCode, price.movePointRight(currency.getDefaultFractionDigits()).longValueExact());
    } catch (ArithmeticException tooFine) {
      throw new BadRow(
          row.line(), column + " \"" + text + "\" has more decimals than " + currencyCode);
    }
  }

  private static Currency currency(SourceRow row, String column, String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new BadRow(row.line(), column + ": \"" + code + "\" is not a currency");
    }
  }

  static BigDecimal number(SourceRow row, String column, String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      throw new BadRow(row.line(), column + " \"" + text + "\" is not a number");
    }
  }

  /// Units on hand; stock below nothing counts as none.
  static @Nullable Long quantity(SourceRow row, String column) {
    if (!row.has(column)) {
      return null;
    }
    BigDecimal quantity = number(row, column, row.get(column));
    try {
      return Math.max(0, quantity.longValueExact());
    } catch (ArithmeticException fraction) {
      throw new BadRow(row.line(), column + " \"" + row.get(column) + "\" is not a whole number");
    }
  }

  static int grams(SourceRow row, String column, BigDecimal grams) {
    if (grams.signum() < 0 || grams.compareTo(BigDecimal.valueOf(MAX_WEIGHT_GRAMS)) > 0) {
      throw new BadRow(row.line(), column + " is not a possible weight");
    }
    return grams.setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  /// Refuses what a column of the database would not hold.
  static String bounded(SourceRow row, String column, int max) {
    return bounded(row, column, row.get(column), max);
  }

  static String bounded(SourceRow row, String column, String text, int max) {
    if (text.length() > max) {
      throw new BadRow(
          row.line(),
          column + " is longer than " + String.format(Locale.ROOT, "%,d", max) + " characters");
    }
    return text;
  }

  /// `A > B > C` as names from the top.
  static List<String> categoryPath(SourceRow row, String column) {
    List<String> path =
        Arrays.stream(row.get(column).split(">"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    if (String.join(" > ", path).length() > 500) {
      throw new BadRow(row.line(), column + " is longer than 500 characters");
    }
    return path;
  }

  /// Spreadsheets put an apostrophe before long numbers.
  static @Nullable String barcode(SourceRow row, String column) {
    String code = bounded(row, column, 60);
    String plain = code.startsWith("'") ? code.substring(1) : code;
    return plain.isEmpty() ? null : plain;
  }
}
