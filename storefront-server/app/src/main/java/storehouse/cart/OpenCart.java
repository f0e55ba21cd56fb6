package storehouse.cart;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import storehouse.cart.CartChange.Changed;
import storehouse.cart.CartChange.Refused;
import storehouse.cart.CartChange.Result;
import storehouse.platform.web.Problem;

/// An open cart inside the transaction that changes it.
final class OpenCart {

  private final CartView before;
  private final Map<String, Line> lines = new HashMap<>();
  private final Set<String> touched = new TreeSet<>();
  private long version;

  /// A line and when its SKU came into the cart.
  record Line(String sku, int quantity, Instant addedAt) {}

  OpenCart(CartView before, List<Line> lines) {
    this.before = before;
    this.version = before.version();
    lines.forEach(line -> this.lines.put(line.sku(), line));
  }

  String id() {
    return before.id();
  }

  CartView before() {
    return before;
  }

  long version() {
    return version;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean isChanged() {
    return version != before.version();
  }

  /// The lines that were put or changed.
  List<Line> put() {
    return touched.stream().filter(lines::containsKey).map(lines::get).toList();
  }

  /// SKUs that were taken out, or came and went.
  List<String> removed() {
    return touched.stream().filter(sku -> !lines.containsKey(sku)).toList();
  }

  Result apply(CartChange.OfLine change, Instant now) {
    try {
      switch (change) {
        case CartChange.Put(_, String sku, int quantity) -> put(sku, quantity, now);
        case CartChange.Add(_, String sku, int delta) ->
            put(sku, (long) quantity(sku) + delta, now);
        case CartChange.Remove(_, String sku) -> lines.remove(sku);
      }
    } catch (Problem refusal) {
      return new Refused(refusal);
    }
    touched.add(change.sku());
    version++;
    return new Changed(view());
  }

  private int quantity(String sku) {
    Line line = lines.get(sku);
    return line == null ? 0 : line.quantity();
  }

  private void put(String sku, long quantity, Instant now) {
    if (quantity < 1 || quantity > Carts.MAX_QUANTITY) {
      throw Problem.invalid(
          "quantity-limit", "Choose between 1 and " + Carts.MAX_QUANTITY + " of one article.");
    }
    Line line = lines.get(sku);
    if (line == null && lines.size() >= Carts.MAX_LINES) {
      throw Problem.invalid(
          "cart-full",
          "A cart holds "
              + Carts.MAX_LINES
              + " different articles. Remove one, or order these first.");
    }
    lines.put(sku, new Line(sku, (int) quantity, line == null ? now : line.addedAt()));
  }

  private CartView view() {
    return new CartView(
        before.id(),
        version,
        before.currency(),
        before.locale(),
        lines.values().stream()
            .sorted(Comparator.comparing(Line::addedAt).thenComparing(Line::sku))
            .map(line -> new CartView.Line(line.sku(), line.quantity()))
            .toList());
  }
}
