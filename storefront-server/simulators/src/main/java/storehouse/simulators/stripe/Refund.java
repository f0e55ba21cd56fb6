package storehouse.simulators.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Money given back from a captured charge.
///
/// @param amount minor units
/// @param created epoch seconds
/// @param failed the bank did not take it, and the money is back
record Refund(
    String id,
    String paymentIntent,
    String charge,
    long amount,
    String currency,
    @Nullable String reason,
    Map<String, String> metadata,
    long created,
    boolean failed) {

  Refund failing() {
    return new Refund(id, paymentIntent, charge, amount, currency, reason, metadata, created, true);
  }
}
