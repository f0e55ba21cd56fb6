package storehouse.simulators.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the shop asked for when it created the intent.
///
/// @param amount minor units
/// @param currency ISO 4217, lower case
/// @param manualCapture false: captured as soon as it is authorised
record Terms(
    long amount,
    String currency,
    boolean manualCapture,
    @Nullable String description,
    @Nullable String returnUrl,
    Map<String, String> metadata) {

  Terms {
    metadata = Map.copyOf(metadata);
  }

  Terms returningTo(@Nullable String url) {
    return url == null
        ? this
        : new Terms(amount, currency, manualCapture, description, url, metadata);
  }
}
