package storehouse.simulators.stripe;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Form;

/// Reads a form's values, or answers as Stripe does when they are missing or wrong.
final class Parameters {
  private Parameters() {}

  static String required(Form form, String name) {
    var value = form.filled(name);
    if (value == null) {
      throw StripeError.missingParameter(name);
    }
    return value;
  }

  /// A positive number of minor units.
  static long amount(Form form, String name) {
    return positive(name, required(form, name));
  }

  static @Nullable Long optionalAmount(Form form, String name) {
    var value = form.filled(name);
    return value == null ? null : Long.valueOf(positive(name, value));
  }

  private static long positive(String name, String value) {
    long amount = parse(name, value);
    if (amount < 1) {
      throw StripeError.invalid(
          "parameter_invalid_integer", name, "This value must be greater than or equal to 1.");
    }
    return amount;
  }

  static long longOr(Form form, String name, long otherwise) {
    var value = form.filled(name);
    return value == null ? otherwise : parse(name, value);
  }

  private static long parse(String name, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw StripeError.invalid("parameter_invalid_integer", name, "Invalid integer: " + value);
    }
  }

  static String currency(Form form) {
    var value = required(form, "currency");
    try {
      return Currency.getInstance(value.toUpperCase(Locale.ROOT))
          .getCurrencyCode()
          .toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException unknown) {
      throw StripeError.invalid(
          "parameter_invalid", "currency", "Invalid currency: " + value + ".");
    }
  }
}
