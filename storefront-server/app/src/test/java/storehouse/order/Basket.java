package storehouse.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import storehouse.model.Money;
import storehouse.model.shop.Address;

/// What somebody wants to buy: units by SKU, each unit at 9.90 EUR, and how they pay.
public record Basket(String cart, String key, String token, Map<String, Integer> units) {

  private static final long UNIT_PRICE = 990;
  private static final Address BERLIN =
      new Address("Ada Lindgren", "Lindenstraße 12", null, "Berlin", null, "10969", "DE", null);

  public Basket(String cart, String token, Map<String, Integer> units) {
    this(cart, "key of " + cart, token, units);
  }

  /// The same cart, clicked on another page.
  public Basket withKey(String other) {
    return new Basket(cart, other, token, units);
  }

  RequestKey requestKey() {
    return new RequestKey("orders:guest", key, "0".repeat(64));
  }

  NewOrder order() {
    List<OrderView.Line> lines =
        new TreeMap<>(units)
            .entrySet().stream().map(unit -> line(unit.getKey(), unit.getValue())).toList();
    Money total = euro(lines.stream().mapToLong(line -> line.lineTotal().minorUnits()).sum());
    return new NewOrder(
        cart,
        "ada@example.test",
        null,
        BERLIN,
        null,
        "standard",
        "stripe",
        token,
        "http://127.0.0.1:1/return?number={number}",
        Locale.ENGLISH,
        lines,
        new OrderView.Amounts(total, euro(0), euro(0), euro(0), total),
        "{}");
  }

  private static OrderView.Line line(String sku, int quantity) {
    Money price = euro(UNIT_PRICE);
    return new OrderView.Line(sku, sku, sku, null, quantity, price, price.times(quantity));
  }

  private static Money euro(long minorUnits) {
    return Money.of(minorUnits, "EUR");
  }
}
