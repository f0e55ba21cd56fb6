package storehouse.fulfilment.picking;

import storehouse.fulfilment.shipments.Shipment;

/// What became of a scan.
public sealed interface ScanResult {

  /// The scan was looked at, now or earlier; a refused one changed nothing.
  record Answered(boolean accepted, String message, Shipment shipment) implements ScanResult {}

  /// The shipment is not being picked by this person.
  record Conflict(String message) implements ScanResult {}

  record Invalid(String message) implements ScanResult {}

  record UnknownShipment() implements ScanResult {}
}
