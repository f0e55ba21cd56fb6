package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What the shop asked for when it created the order.
///
/// @param unit the purchase unit as it was sent, for it is shown again
/// @param way where the payer comes from and goes back to
record Terms(Intent intent, Money amount, JsonNode unit, Way way) {

  enum Intent {
    AUTHORIZE,
    CAPTURE
  }

  /// @param shop the name that the payer sees, null for the host of the way back
  /// @param payNow false when the shop will ask the payer once more
  record Way(
      @Nullable String returnUrl,
      @Nullable String cancelUrl,
      @Nullable String shop,
      boolean payNow) {
    static final Way UNKNOWN = new Way(null, null, null, false);
  }

  @Nullable String customId() {
    return text("custom_id");
  }

  @Nullable String invoiceId() {
    return text("invoice_id");
  }

  String description() {
    var description = text("description");
    return description == null ? "" : description;
  }

  private @Nullable String text(String name) {
    var value = unit.path(name);
    return value.isTextual() ? value.asText() : null;
  }

  Terms by(Way other) {
    return new Terms(intent, amount, unit, other);
  }
}
