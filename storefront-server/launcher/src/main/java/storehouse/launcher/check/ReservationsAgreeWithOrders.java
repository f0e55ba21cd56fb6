package storehouse.launcher.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A standing order has each of its units reserved or shipped, once; a cancelled one has none.
record ReservationsAgreeWithOrders() implements Check {

  @Override
  public String rule() {
    return "each unit of a standing order is reserved or shipped once, and none of a cancelled one";
  }

  @Override
  public List<String> findings(Books books) {
    Map<Long, Map<String, Integer>> kept = new HashMap<>();
    books.reservations().stream()
        .filter(part -> !part.state().equals("RELEASED"))
        .forEach(
            part ->
                kept.computeIfAbsent(part.orderId(), id -> new HashMap<>())
                    .merge(part.sku(), part.quantity(), Integer::sum));
    List<String> findings = new ArrayList<>();
    for (Books.Order order : books.orders().values()) {
      Map<String, Integer> parts = kept.remove(order.id());
      Map<String, Integer> actual = parts == null ? Map.of() : parts;
      Map<String, Integer> expected = order.stands() ? order.lines() : Map.of();
      if (!order.status().equals("PENDING") && !actual.equals(expected)) {
        findings.add(
            "order "
                + order.number()
                + " ("
                + order.status()
                + ") has reserved "
                + actual
                + " instead of "
                + expected);
      }
    }
    kept.keySet().forEach(id -> findings.add("stock is reserved for an unknown order " + id));
    return findings;
  }
}
