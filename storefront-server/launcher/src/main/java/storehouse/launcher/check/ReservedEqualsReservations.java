package storehouse.launcher.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The reserved counter is the sum of live reservations and of what carts hold, and lies between 0
/// and what is sellable.
record ReservedEqualsReservations() implements Check {

  @Override
  public String rule() {
    return "reserved equals live reservations, and is never more than is sellable";
  }

  @Override
  public List<String> findings(Books books) {
    Map<String, Long> live = new HashMap<>();
    books
        .reservations()
        .forEach(
            part ->
                live.merge(part.sku() + " in " + part.warehouse(), (long) part.open(), Long::sum));
    books
        .holds()
        .forEach(
            hold ->
                live.merge(
                    hold.sku() + " in " + hold.warehouse(), (long) hold.quantity(), Long::sum));
    List<String> findings = new ArrayList<>();
    for (Books.Stock stock : books.stock()) {
      String place = stock.sku() + " in " + stock.warehouse();
      long expected = live.getOrDefault(place, 0L);
      if (stock.reserved() != expected) {
        findings.add(
            place + ": reserved " + stock.reserved() + ", for orders and carts " + expected);
      }
      if (stock.reserved() < 0 || stock.reserved() > stock.sellable()) {
        findings.add(place + ": reserved " + stock.reserved() + " of " + stock.sellable());
      }
    }
    return findings;
  }
}
