package storehouse.fulfilment.carrier;

/// What became of asking a carrier for a label.
public sealed interface LabelOutcome {

  record Bought(ParcelLabel label) implements LabelOutcome {}

  /// The carrier will not carry this parcel; `reason` is its sentence. Nothing was bought.
  record Refused(String reason) implements LabelOutcome {}

  /// The order never reached the carrier. Nothing was bought.
  record NotSent(String reason) implements LabelOutcome {}

  /// No answer, or one that tells nothing: a label may have been bought.
  record Unknown(String reason) implements LabelOutcome {}

  /// The carrier knows no label with our reference, as of now.
  record NotFound() implements LabelOutcome {}
}
