package storehouse.model.backoffice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// `PUT /stock/{sku}/order-policy`: a decision like [OrderPolicy]. Compare-and-set on `version`.
public record OrderPolicyChange(
    String kind, long limit, @Nullable LocalDate day, String reason, long version) {}
