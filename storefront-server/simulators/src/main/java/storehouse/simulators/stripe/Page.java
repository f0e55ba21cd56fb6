package storehouse.simulators.stripe;

import java.util.List;
import java.util.function.Predicate;
import storehouse.simulators.http.Form;
import storehouse.simulators.journal.Table;

/// One page of a list, newest first.
record Page<T>(List<T> rows, boolean hasMore) {
  private static final int USUAL_LENGTH = 10;
  private static final int LONGEST = 100;

  /// The page that `limit` and `starting_after` ask for.
  static <T> Page<T> of(Table<T> table, Form query, Predicate<T> wanted) {
    long limit = Parameters.longOr(query, "limit", USUAL_LENGTH);
    if (limit < 1 || limit > LONGEST) {
      throw StripeError.invalid(
          "parameter_invalid_integer", "limit", "limit is between 1 and " + LONGEST + ".");
    }
    var after = query.filled("starting_after");
    if (after != null && table.find(after).isEmpty()) {
      throw StripeError.noSuch("object", after, "starting_after");
    }
    var rows = table.newest((int) limit + 1, after, wanted);
    boolean more = rows.size() > limit;
    return new Page<>(more ? rows.subList(0, (int) limit) : rows, more);
  }
}
