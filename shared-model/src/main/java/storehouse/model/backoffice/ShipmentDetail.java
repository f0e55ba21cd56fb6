package storehouse.model.backoffice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One shipment with its lines: `GET /shipments/{id}`.
public record ShipmentDetail(
    String id,
    String orderNumber,
    String warehouse,
    ShipmentState state,
    List<ShipmentLine> lines,
    @Nullable String assignee,
    @Nullable Integer weightGrams,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    @Nullable String labelUrl,
    long version) {}
