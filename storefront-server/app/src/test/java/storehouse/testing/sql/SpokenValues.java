package storehouse.testing.sql;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A prepared statement as it would read with its values in it.
final class SpokenValues {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private final String sql;
  private final Map<Integer, String> values = new TreeMap<>();
  private final List<String> batch = new ArrayList<>();

  SpokenValues(String sql) {
    this.sql = sql;
  }

  void set(int index, @Nullable Object value) {
    values.put(index, literal(value));
  }

  private static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> number.toString();
      case Boolean truth -> truth ? "1" : "0";
      case LocalDateTime time -> "'" + TIME.format(time) + "'";
      default -> "'" + value.toString().replace("\\", "\\\\").replace("'", "''") + "'";
    };
  }

  void addBatch() {
    batch.add(spoken());
  }

  /// What was batched, as statements after each other; then the next batch begins.
  String batch() {
    String all = String.join("; ", batch);
    batch.clear();
    return all;
  }

  String spoken() {
    StringBuilder spoken = new StringBuilder();
    int next = 1;
    boolean quoted = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      quoted ^= c == '\'';
      if (c == '?' && !quoted) {
        spoken.append(values.getOrDefault(next++, "?"));
      } else {
        spoken.append(c);
      }
    }
    return spoken.toString();
  }
}
