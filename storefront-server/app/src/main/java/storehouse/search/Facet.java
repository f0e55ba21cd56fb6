package storehouse.search;

import java.util.List;

/// A way to narrow the hits. `field` is `category`, `brand`, `price` or an attribute's name such as
/// `colour`; a value's `key` is what goes into the query (`category`: slug, `price`: `low-high` in
/// minor units), its `label` is for people.
public record Facet(String field, List<Value> values) {

  /// One value and the number of hits that it leaves.
  public record Value(String key, String label, long count) {}
}
