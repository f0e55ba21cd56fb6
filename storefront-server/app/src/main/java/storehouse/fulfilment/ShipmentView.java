package storehouse.fulfilment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.ShipmentState;

/// A parcel as the shopper follows it; `trackingUrl` opens the carrier's public page.
public record ShipmentView(
    String id,
    String warehouse,
    ShipmentState state,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable String trackingUrl,
    @Nullable Instant shippedAt,
    List<Line> lines) {

  /// So many units of a SKU are in this parcel.
  public record Line(String sku, int quantity) {}
}
