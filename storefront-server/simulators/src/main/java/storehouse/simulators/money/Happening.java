package storehouse.simulators.money;

import org.jspecify.annotations.Nullable;

/// Something at a payment that moves money, before the gateway has put a price on it.
///
/// @param id the gateway's own for the movement, unique
/// @param payment the gateway's own for the payment
/// @param source the capture, refund or dispute
/// @param reference the shop's own for the payment
/// @param gross minor units, negative when money leaves the balance
/// @param currency ISO 4217, capitals
/// @param at epoch seconds
public record Happening(
    Kind kind,
    String id,
    String payment,
    String source,
    @Nullable String reference,
    long gross,
    String currency,
    long at) {}
