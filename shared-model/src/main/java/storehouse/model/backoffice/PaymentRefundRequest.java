package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Price;

/// How much should be given back, and why.
public record PaymentRefundRequest(@Nullable Price amount, @Nullable String reason) {}
