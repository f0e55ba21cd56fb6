package storehouse.inventory;

import java.time.LocalDate;
import java.util.Optional;

/// How a SKU may be ordered, and how many units orders wait for. `version` counts people's changes
/// and is 0 for a SKU that nobody decided on; `dueOn` is when more can be expected, if anybody
/// knows.
public record PolicyView(
    String sku, OrderPolicy policy, long waiting, Optional<LocalDate> dueOn, long version) {}
