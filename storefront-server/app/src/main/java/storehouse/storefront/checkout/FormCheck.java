package storehouse.storefront.checkout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import storehouse.model.shop.AddressRule;
import storehouse.storefront.frame.Texts;

/// What is wrong with a form, by field, in the shopper's words.
record FormCheck(Texts texts) {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final int MAX_LENGTH = 120;

  /// Digits in a country's postal codes, where they are digits alone.
  private static final Map<String, Integer> POSTAL_DIGITS =
      Map.ofEntries(
          Map.entry("AT", 4),
          Map.entry("BE", 4),
          Map.entry("CH", 4),
          Map.entry("DE", 5),
          Map.entry("DK", 4),
          Map.entry("ES", 5),
          Map.entry("FI", 5),
          Map.entry("FR", 5),
          Map.entry("IT", 5));

  private static final Set<String> OF_ADDRESS =
      Set.of("name", "line1", "line2", "city", "region", "postalCode", "country", "phone");

  Map<String, String> problems(CheckoutForm form) {
    Map<String, String> problems = new LinkedHashMap<>();
    require("email", form.email(), problems);
    AddressRule.faults(form.address())
        .forEach((field, fault) -> problems.put(field, texts.get("error." + fault)));
    if (!EMAIL.matcher(form.email()).matches()) {
      problems.putIfAbsent("email", texts.get("error.email"));
    }
    Integer digits = POSTAL_DIGITS.get(form.country());
    if (digits != null && !form.postalCode().matches("\\d{" + digits + "}")) {
      problems.putIfAbsent("postalCode", texts.get("error.postalCode"));
    }
    if (form.shippingMethod().isEmpty()) {
      problems.put("shippingMethod", texts.get("error.shippingMethod"));
    }
    return problems;
  }

  private void require(String field, String value, Map<String, String> problems) {
    if (value.isEmpty()) {
      problems.put(field, texts.get("error.required"));
    } else if (value.length() > MAX_LENGTH) {
      problems.put(field, texts.get("error.too-long"));
    }
  }

  /// The problems that checkout found (`shippingAddress.city` is `required`), as the form's.
  Map<String, String> translated(Map<String, String> found) {
    Map<String, String> problems = new LinkedHashMap<>();
    found.forEach(
        (path, code) -> {
          String last = path.substring(path.lastIndexOf('.') + 1);
          String field = path.equals("payment.token") ? "paymentToken" : last;
          boolean known = OF_ADDRESS.contains(field) || texts.has("error." + field);
          String key = texts.has("error." + code) ? "error." + code : "error.invalid";
          problems.put(known || field.equals("email") ? field : "cart", texts.get(key));
        });
    return problems;
  }
}
