package storehouse.storefront.checkout;

import jakarta.json.bind.JsonbException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.order.OrderView;
import storehouse.platform.Ids;
import storehouse.platform.json.Json;

/// What the shopper's own browser remembers of a checkout: the key that makes it one order, what
/// was typed, the `gateway` that was chosen to pay on, the one that refused the last payment, and
/// the order that the key became.
public record Memory(
    String key,
    String cartId,
    CheckoutForm form,
    @Nullable String gateway,
    @Nullable Refused refused,
    @Nullable String orderNumber,
    @Nullable String accessToken) {

  /// A payment that was refused, and why: a code such as `payment.declined`.
  public record Refused(String gateway, String reason) {

    static @Nullable Refused by(OrderView order) {
      String reason = order.cancelReason();
      return reason != null && isRefusal(reason) ? new Refused(order.gateway(), reason) : null;
    }

    /// Cancelled is not refused, and what took too long may work the next time.
    private static boolean isRefusal(String reason) {
      return reason.startsWith("payment.") && !reason.equals("payment.cancelled");
    }
  }

  static Memory fresh(String cartId, CheckoutForm form) {
    return new Memory(Ids.unguessable(), cartId, form, null, null, null, null);
  }

  Memory with(CheckoutForm typed) {
    return new Memory(key, cartId, typed, gateway, refused, orderNumber, accessToken);
  }

  Memory choosing(String otherGateway) {
    return new Memory(key, cartId, form, otherGateway, refused, orderNumber, accessToken);
  }

  Memory placed(String number, String token) {
    return new Memory(key, cartId, form, gateway, refused, number, token);
  }

  /// The same under this key, which is not known to have become an order.
  Memory under(String otherKey) {
    return new Memory(otherKey, cartId, form, gateway, refused, null, null);
  }

  /// The same on a new key, for a new order.
  Memory renewed() {
    return under(Ids.unguessable());
  }

  /// For a new order after this one. How to pay is chosen anew, because what was chosen did not
  /// lead anywhere; an earlier refusal still counts.
  Memory after(OrderView order) {
    Refused now = Refused.by(order);
    return new Memory(
        Ids.unguessable(), cartId, form, null, now == null ? refused : now, null, null);
  }

  /// Only the order, once it stands: whoever presses the button again is shown it.
  Memory receipt() {
    CheckoutForm empty = CheckoutForm.empty(form.country());
    return new Memory(key, cartId, empty, null, null, orderNumber, accessToken);
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
    return memory != null
        && isText(memory.key())
        && isText(memory.cartId())
        && isForm(memory)
        && isWhole(memory.refused());
  }

  private static boolean isWhole(@Nullable Refused refused) {
    return refused == null || (isText(refused.gateway()) && isText(refused.reason()));
  }

  private static boolean isText(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static boolean isForm(Memory memory) {
    CheckoutForm form = memory.form();
    return form != null && form.texts().noneMatch(text -> text == null);
  }
}
