package storehouse.storefront.checkout;

import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.platform.Ids;
import storehouse.platform.json.Json;

/// What the shopper's own browser remembers of a checkout: the key that makes it one order, what
/// was typed, and the order that the key became.
public record Memory(
    String key,
    String cartId,
    CheckoutForm form,
    @Nullable String orderNumber,
    @Nullable String accessToken) {

  static Memory fresh(String cartId, CheckoutForm form) {
    return new Memory(Ids.unguessable(), cartId, form, null, null);
  }

  Memory with(CheckoutForm typed) {
    return new Memory(key, cartId, typed, orderNumber, accessToken);
  }

  Memory placed(String number, String token) {
    return new Memory(key, cartId, form, number, token);
  }

  /// The same on a new key, for a new order.
  Memory renewed() {
    return fresh(cartId, form);
  }

  /// Only the order, once it stands: whoever presses the button again is shown it.
  Memory receipt() {
    return new Memory(key, cartId, CheckoutForm.empty(form.country()), orderNumber, accessToken);
  }

  boolean isPlaced() {
    return orderNumber != null && accessToken != null;
  }

  String asCookie() {
    byte[] json = Json.write(this).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
  }

  /// Empty when there is none or it cannot be read; then the shopper types again.
  static Optional<Memory> ofCookie(@Nullable String cookie) {
    if (cookie == null || cookie.isBlank()) {
      return Optional.empty();
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(cookie);
      return Optional.ofNullable(Json.read(new String(json, StandardCharsets.UTF_8), Memory.class))
          .filter(Memory::isWhole);
    } catch (IllegalArgumentException | JsonbException damaged) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(@Nullable Memory memory) {
    return memory != null && isText(memory.key()) && isText(memory.cartId()) && isForm(memory);
  }

  private static boolean isText(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static boolean isForm(Memory memory) {
    CheckoutForm form = memory.form();
    return form != null && form.texts().noneMatch(text -> text == null);
  }
}
