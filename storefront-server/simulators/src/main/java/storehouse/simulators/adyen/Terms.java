package storehouse.simulators.adyen;

import org.jspecify.annotations.Nullable;

/// What the shop asked for.
///
/// @param reference the shop's own for this payment
/// @param captureAfterHours null when only the shop captures, 0 for at once
record Terms(
    Amount amount, String reference, String returnUrl, @Nullable Integer captureAfterHours) {}
