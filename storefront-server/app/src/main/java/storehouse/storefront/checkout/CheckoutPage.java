package storehouse.storefront.checkout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.storefront.cart.CartLine;
import storehouse.storefront.cart.Totals;
import storehouse.storefront.frame.Frame;

/// The checkout. `problems` holds a sentence by field, `notice` one for the whole; `key` names this
/// checkout, so that it becomes one order at most.
public record CheckoutPage(
    Frame frame,
    String key,
    CheckoutForm form,
    Map<String, String> problems,
    @Nullable String notice,
    List<Country> countries,
    List<Shipping> shipping,
    List<SavedAddress> saved,
    List<CartLine> lines,
    Totals totals,
    PaymentChoice payment) {

  /// A country that goods are sent to.
  public record Country(String code, String name) {}

  /// A way to send the goods.
  public record Shipping(String code, String name, Money price) {}

  /// An entry of the shopper's address book; the link fills it in.
  public record SavedAddress(Address address, String href, boolean selected) {}

  /// Whether everything in the cart can be had; if not, the cart says what to change.
  boolean isOrderable() {
    return lines.stream().allMatch(CartLine::isAvailable);
  }

  public @Nullable String problem(String field) {
    return problems.get(field);
  }
}
