package storehouse.simulators.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/// How reports write tables and amounts.
public final class Csv {
  private Csv() {}

  /// One line, with its end; quoted where it has to be.
  public static String line(List<String> fields) {
    return fields.stream().map(Csv::field).collect(Collectors.joining(",")) + "\n";
  }

  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : quoted(text);
  }

  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /// In major units, as in 34.90.
  public static String major(long minorUnits, String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return BigDecimal.valueOf(minorUnits, digits).toPlainString();
  }
}
