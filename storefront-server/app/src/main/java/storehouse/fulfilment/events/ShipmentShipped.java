package storehouse.fulfilment.events;

import java.util.List;

/// A shipment left its warehouse; its goods are no longer on hand there. `lastOfOrder` when no
/// other shipment of the order is still to come. Aggregate `shipments`, id the order's id.
public record ShipmentShipped(
    String orderId,
    String shipmentId,
    String warehouse,
    String carrier,
    String trackingNumber,
    List<Line> lines,
    boolean lastOfOrder) {

  public record Line(String sku, int quantity) {}
}
