package storehouse.model.backoffice;

/// Where a shipment stands on its way through the warehouse.
public enum ShipmentState {
  TO_PICK,
  PICKING,
  PICKED,
  PACKED,
  LABELLED,
  SHIPPED,
  CANCELLED
}
