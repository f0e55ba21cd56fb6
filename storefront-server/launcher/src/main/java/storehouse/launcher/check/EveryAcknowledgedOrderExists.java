package storehouse.launcher.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a client was told is there: nothing acknowledged is lost.
record EveryAcknowledgedOrderExists() implements Check {

  @Override
  public String rule() {
    return "every acknowledged order exists";
  }

  @Override
  public List<String> findings(Books books) {
    Set<String> known =
        books.orders().values().stream().map(Books.Order::number).collect(Collectors.toSet());
    return books.acknowledged().stream()
        .filter(number -> !known.contains(number))
        .map(number -> "order " + number + " was acknowledged and does not exist")
        .toList();
  }
}
