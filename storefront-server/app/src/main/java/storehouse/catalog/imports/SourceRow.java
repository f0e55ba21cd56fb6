package storehouse.catalog.imports;

import java.util.Map;

/// One row of a file: its number among the rows, the line it begins on (both from 1), and its
/// fields by column name; a missing field reads as empty.
record SourceRow(long number, long line, Map<String, String> fields) {

  String get(String column) {
    return fields.getOrDefault(column, "").strip();
  }

  boolean has(String column) {
    return !get(column).isEmpty();
  }
}
