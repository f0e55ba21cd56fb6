package storehouse.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The table of `design.md`: each context with the contexts whose API it may import. All may import
/// `platform`, and any context's events.
final class ImportTable {

  private static final Set<String> SHOP =
      Set.of(
          "catalog",
          "inventory",
          "payment",
          "identity",
          "pricing",
          "fulfilment",
          "cart",
          "search",
          "recommendation",
          "order",
          "checkout",
          "notification");

  static final Map<String, Set<String>> ALLOWED =
      new TreeMap<>(
          Map.ofEntries(
              entry("catalog", Set.of()),
              entry("inventory", Set.of()),
              entry("payment", Set.of()),
              entry("identity", Set.of()),
              entry("pricing", Set.of("catalog")),
              entry("fulfilment", Set.of("catalog", "inventory")),
              entry("cart", Set.of("catalog", "pricing", "inventory")),
              entry("search", Set.of("catalog", "pricing", "inventory")),
              entry("recommendation", Set.of("catalog", "pricing", "inventory")),
              entry("order", Set.of("inventory", "payment", "fulfilment", "pricing")),
              entry(
                  "checkout",
                  Set.of(
                      "catalog",
                      "cart",
                      "pricing",
                      "identity",
                      "inventory",
                      "payment",
                      "fulfilment",
                      "order")),
              entry("notification", Set.of("identity", "order", "fulfilment")),
              entry(
                  "support",
                  Set.of(
                      "identity",
                      "cart",
                      "order",
                      "payment",
                      "fulfilment",
                      "notification",
                      "recommendation")),
              entry("storefront", SHOP),
              entry("edge", SHOP),
              entry("platform", Set.of())));

  private ImportTable() {}
}
