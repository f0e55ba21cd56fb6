package storehouse.checkout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;
import storehouse.model.shop.AddressRule;

/// What is wrong with a wish to buy before anything is looked up, by field.
final class WishCheck {

  private static final int MAX_LENGTH = 120;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  private final Map<String, String> problems = new LinkedHashMap<>();

  private WishCheck() {}

  static Map<String, String> problems(PlaceOrder wish) {
    WishCheck check = new WishCheck();
    check.require("cartId", wish.cartId(), MAX_LENGTH);
    check.require("email", wish.email(), MAX_LENGTH);
    if (!check.problems.containsKey("email") && !EMAIL.matcher(wish.email().strip()).matches()) {
      check.problems.put("email", "invalid");
    }
    check.address("shippingAddress", wish.shippingAddress());
    if (wish.billingAddress() != null) {
      check.address("billingAddress", wish.billingAddress());
    }
    check.require("shippingMethod", wish.shippingMethod(), MAX_LENGTH);
    check.require("payment.token", wish.paymentToken(), PlaceOrder.LONGEST_TOKEN);
    return check.problems;
  }

  private void address(String prefix, @Nullable Address address) {
    if (address == null) {
      problems.put(prefix, "required");
      return;
    }
    AddressRule.faults(address)
        .forEach((field, fault) -> problems.put(prefix + "." + field, fault));
  }

  private void require(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      problems.put(field, "required");
    } else if (value.length() > longest) {
      problems.put(field, "too-long");
    }
  }
}
