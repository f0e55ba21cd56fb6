package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// What the gateway's own desk shows of a payment that is unknown here: `verdict` is AUTHORISED,
/// CAPTURED, VOIDED or DECLINED; `reference` is the gateway's name of it, where the shop has none.
public record PaymentResolution(
    @Nullable String verdict, @Nullable String reference, @Nullable String reason) {}
