package storehouse.payment.gateway;

import org.jspecify.annotations.Nullable;

/// Where a payment is found at its gateway. `id` is known before the bank is asked and never
/// changes; `handle` is what the gateway calls the authorised payment, if that is something else.
public record GatewayReference(String id, @Nullable String handle) {}
