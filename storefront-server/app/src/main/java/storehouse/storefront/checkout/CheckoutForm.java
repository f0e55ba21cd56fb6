package storehouse.storefront.checkout;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;
import storehouse.order.OrderView;

/// What the shopper typed, as it was typed.
public record CheckoutForm(
    String email,
    String name,
    String line1,
    String line2,
    String city,
    String region,
    String postalCode,
    String country,
    String phone,
    String shippingMethod) {

  private static final int LONGEST = 130;

  public static CheckoutForm empty(String country) {
    return new CheckoutForm("", "", "", "", "", "", "", country, "", "");
  }

  /// What was typed for this order.
  static CheckoutForm of(OrderView order) {
    Address to = order.shippingAddress();
    return new CheckoutForm("", "", "", "", "", "", "", to.country(), "", order.shippingMethod())
        .with(order.email(), to);
  }

  static CheckoutForm read(MultivaluedMap<String, String> form) {
    return new CheckoutForm(
        text(form, "email"),
        text(form, "name"),
        text(form, "line1"),
        text(form, "line2"),
        text(form, "city"),
        text(form, "region"),
        text(form, "postalCode"),
        text(form, "country").toUpperCase(Locale.ROOT),
        text(form, "phone"),
        text(form, "shippingMethod"));
  }

  static String text(MultivaluedMap<String, String> form, String name) {
    return text(form, name, LONGEST);
  }

  /// A field's text, no longer than this.
  static String text(MultivaluedMap<String, String> form, String name, int longest) {
    String value = form.getFirst(name);
    if (value == null) {
      return "";
    }
    String stripped = value.strip();
    return stripped.substring(0, Math.min(longest, stripped.length()));
  }

  CheckoutForm with(String email, Address address) {
    return new CheckoutForm(
        email,
        address.name(),
        address.line1(),
        orEmpty(address.line2()),
        address.city(),
        orEmpty(address.region()),
        address.postalCode(),
        address.country(),
        orEmpty(address.phone()),
        shippingMethod);
  }

  CheckoutForm withEmail(String address) {
    return new CheckoutForm(
        address, name, line1, line2, city, region, postalCode, country, phone, shippingMethod);
  }

  CheckoutForm withShippingMethod(String code) {
    return new CheckoutForm(
        email, name, line1, line2, city, region, postalCode, country, phone, code);
  }

  public Address address() {
    return new Address(
        name, line1, orNull(line2), city, orNull(region), postalCode, country, orNull(phone));
  }

  /// All that was typed.
  Stream<@Nullable String> texts() {
    return Stream.of(
        email, name, line1, line2, city, region, postalCode, country, phone, shippingMethod);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
