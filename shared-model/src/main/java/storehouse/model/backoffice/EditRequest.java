package storehouse.model.backoffice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;

/// `POST /orders/{number}/edits`: changes an order that nobody picks yet. `key` is the client's: a
/// repeat with the same one is the same change. `version` is that of the order as it was shown.
/// `lines` say what stays of some SKUs, 0 for nothing; without a `shippingAddress` the goods go
/// where they were to go. `acceptLess` when the order may cost less elsewhere.
public record EditRequest(
    @Nullable String key,
    long version,
    @Nullable Address shippingAddress,
    @Nullable List<Line> lines,
    boolean acceptLess) {

  public record Line(String sku, int quantity) {}
}
