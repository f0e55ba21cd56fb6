package storehouse.model.backoffice;

import org.jspecify.annotations.Nullable;

/// Why an authorisation should be given back.
public record PaymentVoid(@Nullable String reason) {}
