package storehouse.storefront.cart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.storefront.frame.Frame;

/// The cart as it stands. `problem` says why the last change was refused.
public record CartPage(
    Frame frame, List<CartLine> lines, @Nullable Totals totals, @Nullable String problem) {

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /// Whether everything in it can be had.
  public boolean isOrderable() {
    return !isEmpty() && lines.stream().allMatch(CartLine::isAvailable);
  }

  public long units() {
    return lines.stream().mapToLong(CartLine::quantity).sum();
  }
}
