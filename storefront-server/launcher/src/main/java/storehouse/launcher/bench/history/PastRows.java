package storehouse.launcher.bench.history;

import java.util.Map;

/// Which rows of a table belong to the orders that are copied into the past, and what is different
/// in a copy.
///
/// Wherever SQL is written here, `t` is the row that is copied, `s.seq` the number of the step into
/// the past, `:shift` what lies between a copied id and its copy, `:orders` the copied orders' ids,
/// `:texts` the same as texts, `:sources` what their sales are known by, `:carts` the ids of their
/// carts, and `:events` those of all that was told of them.
///
/// @param belongs the condition for rows to be copied
/// @param changes SQL by column; a time is moved into the past by itself, and any other column
///   stays as it is
/// @param keptDays how long the shop keeps such rows; older ones are not made
record PastRows(
    String store, String table, String belongs, Map<String, String> changes, int keptDays) {

  static final int FOR_EVER = 366;

  static PastRows of(String store, String table, String belongs, Map<String, String> changes) {
    return new PastRows(store, table, belongs, changes, FOR_EVER);
  }

  PastRows kept(int days) {
    return new PastRows(store, table, belongs, changes, days);
  }
}
