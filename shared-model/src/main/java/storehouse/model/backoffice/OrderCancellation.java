package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// Staff cancel an order; `reason` is `SHOPPER_ASKED`, `SUSPECTED_FRAUD`, `WRONG_ADDRESS`,
/// `GOODS_UNAVAILABLE` or `DUPLICATE`.
public record OrderCancellation(@Nullable String reason) {}
