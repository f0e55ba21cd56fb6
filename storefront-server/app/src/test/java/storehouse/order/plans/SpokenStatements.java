package storehouse.order.plans;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import storehouse.platform.persistence.StoreName;
import storehouse.testing.sql.Conversation;

/// Every statement that was said to a store, once for each form: the same words with other values
/// are one statement. The last values that were heard are kept.
final class SpokenStatements {

  private static final Pattern TEXTS = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'");
  private static final Pattern NUMBERS = Pattern.compile("\\b\\d+\\b");
  private static final Pattern LISTS = Pattern.compile("\\(\\?(?:\\s*,\\s*\\?)*\\)");
  private static final Pattern NEXT = Pattern.compile(";(?=(?:[^']*'[^']*')*[^']*$)");
  private static final Set<String> PLANNED = Set.of("select", "update", "delete", "with");

  private static final Set<String> MIGRATION =
      Set.of(
          "@@",
          "information_schema",
          "flyway_schema_history",
          "select version()",
          "set settled_at = updated_at",
          "set standing = case");

  private final Map<Statement, String> samples = new ConcurrentHashMap<>();

  /// @param form the statement with `?` for each value
  record Statement(StoreName store, String form) {}

  Conversation listen(String url) {
    StoreName store = storeOf(url);
    return new Conversation() {
      @Override
      public void before(String sql) {
        hear(store, sql);
      }

      @Override
      public void after(String sql) {}
    };
  }

  /// Updates that the driver sends together are heard one by one.
  private void hear(StoreName store, String sql) {
    for (String one : sql.length() < 100_000 ? NEXT.split(sql) : new String[] {sql}) {
      String said = one.strip();
      if (isPlanned(said)) {
        samples.put(new Statement(store, form(said)), said);
      }
    }
  }

  /// Rows that are inserted are not looked for, and migrations ask of the schema, at the start.
  private static boolean isPlanned(String sql) {
    String verb = sql.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    return PLANNED.contains(verb)
        && MIGRATION.stream().noneMatch(sql.toLowerCase(Locale.ROOT)::contains);
  }

  static String form(String sql) {
    String form = TEXTS.matcher(sql).replaceAll("?");
    form = NUMBERS.matcher(form).replaceAll("?");
    form = LISTS.matcher(form).replaceAll("(?)");
    return form.replaceAll("\\(\\?\\)(\\s*,\\s*\\(\\?\\))+", "(?)").replaceAll("\\s+", " ").strip();
  }

  private static StoreName storeOf(String url) {
    for (StoreName name : StoreName.values()) {
      if (url.contains("storehouse_" + name.key())) {
        return name;
      }
    }
    throw new IllegalArgumentException(url);
  }

  Map<Statement, String> samples() {
    return Map.copyOf(samples);
  }

  Set<String> forms() {
    Set<String> forms = new TreeSet<>();
    samples.keySet().forEach(statement -> forms.add(statement.form()));
    return forms;
  }
}
