package storehouse.simulators.stripe;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import storehouse.simulators.http.Form;
import storehouse.simulators.journal.Table;

/// One page of a list, newest first.
record Page<T>(List<T> rows, boolean hasMore) {
  private static final int USUAL_LENGTH = 10;
  private static final int LONGEST = 100;

  /// The page that `limit` and `starting_after` ask for.
  static <T> Page<T> of(Table<T> table, Form query, Predicate<T> wanted) {
    int limit = limit(query);
    var after = query.filled("starting_after");
    if (after != null && table.find(after).isEmpty()) {
      throw StripeError.noSuch("object", after, "starting_after");
    }
    return cut(table.newest(limit + 1, after, wanted), limit);
  }

  /// The same of a list that is there already, newest first.
  static <T> Page<T> of(List<T> rows, Function<T, String> id, Form query) {
    int limit = limit(query);
    var after = query.filled("starting_after");
    if (after == null) {
      return cut(rows, limit);
    }
    int at = rows.stream().map(id).toList().indexOf(after);
    if (at < 0) {
      throw StripeError.noSuch("object", after, "starting_after");
    }
    return cut(rows.subList(at + 1, rows.size()), limit);
  }

  private static int limit(Form query) {
    long limit = Parameters.longOr(query, "limit", USUAL_LENGTH);
    if (limit < 1 || limit > LONGEST) {
      throw StripeError.invalid(
          "parameter_invalid_integer", "limit", "limit is between 1 and " + LONGEST + ".");
    }
    return (int) limit;
  }

  private static <T> Page<T> cut(List<T> rows, int limit) {
    boolean more = rows.size() > limit;
    return new Page<>(more ? rows.subList(0, limit) : rows, more);
  }
}
