package storehouse.fulfilment.dispatch;

import storehouse.fulfilment.carrier.ParcelLabel;

/// What became of asking for a shipment's label.
public sealed interface LabelResult {

  /// The one label of the shipment, bought now or earlier.
  record Bought(ParcelLabel label) implements LabelResult {}

  /// Not possible as things are.
  record Conflict(String message) implements LabelResult {}

  /// The carrier will not carry this parcel.
  record Refused(String message) implements LabelResult {}

  /// The carrier does not answer; asking again is safe.
  record Unavailable(String message) implements LabelResult {}

  record UnknownShipment() implements LabelResult {}
}
