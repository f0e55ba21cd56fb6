package storehouse.launcher.demo;

import java.util.List;
import java.util.stream.Collectors;

/// Rows as RFC 4180 writes them.
public final class Csv {
  private Csv() {}

  /// One row with its line end.
  public static String row(List<String> fields) {
    return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String value) {
    boolean quoted = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
