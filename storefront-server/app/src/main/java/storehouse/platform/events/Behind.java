package storehouse.platform.events;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import storehouse.platform.persistence.StoreName;

/// The stores for which events of a bucket were set aside, as the bucket's row keeps them. Whoever
/// holds the row's lock knows by it that newer events have to wait behind those.
record Behind(Set<StoreName> stores) {

  static final Behind NOBODY = new Behind(Set.of());

  static Behind parse(String column) {
    return new Behind(
        Arrays.stream(column.split(" "))
            .filter(name -> !name.isEmpty())
            .map(StoreName::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean contains(StoreName store) {
    return stores.contains(store);
  }

  Behind with(StoreName store) {
    Set<StoreName> more = new TreeSet<>(stores);
    more.add(store);
    return new Behind(more);
  }

  Behind without(StoreName store) {
    Set<StoreName> less = new TreeSet<>(stores);
    less.remove(store);
    return new Behind(less);
  }

  String column() {
    return stores.stream().map(StoreName::name).sorted().collect(Collectors.joining(" "));
  }
}
