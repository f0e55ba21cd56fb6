package storehouse.fulfilment.shipments;

/// What became of somebody's work on a shipment.
public sealed interface Handled {

  /// Done, now or earlier; this is how the shipment stands.
  record Done(Shipment shipment) implements Handled {}

  /// Not possible as things are; `message` says why in one sentence.
  record Conflict(String message) implements Handled {}

  /// What was asked for makes no sense; `message` says why in one sentence.
  record Invalid(String message) implements Handled {}

  record UnknownShipment() implements Handled {}
}
