package storehouse.model.backoffice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// `GET /stock/{sku}/order-policy`: whether the SKU may be ordered before it is there. `kind` is
/// `NONE`, `BACKORDER` (`day`: when more is expected, if people know) or `PRE_ORDER` (`day`: its
/// release). Orders wait for `waiting` units of at most `limit`; `dueOn` is what shoppers are told.
/// `version` counts people’s decisions.
public record OrderPolicy(
    String sku,
    String kind,
    long limit,
    @Nullable LocalDate day,
    long waiting,
    @Nullable LocalDate dueOn,
    long version) {}
