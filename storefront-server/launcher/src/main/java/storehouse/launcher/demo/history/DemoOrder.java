package storehouse.launcher.demo.history;

import java.time.Instant;
import java.util.List;

/// An order of the past.
///
/// @param customer a number that stays the same for a returning customer
public record DemoOrder(
    String number, Instant at, String customer, String country, List<Line> lines) {

  /// @param unitCents price of one piece in euro cents, tax included
  public record Line(String sku, String description, int quantity, int unitCents) {}
}
