package storehouse.simulators.adyen;

import org.jspecify.annotations.Nullable;

/// A change of a payment that the shop asked for, and what became of it.
///
/// @param amount minor units
/// @param reference the shop's own, if it gave one
/// @param capture of which capture this is a refund, when the shop named one
/// @param reason why it was refused or undone
/// @param at epoch seconds
record Modification(
    String pspReference,
    Kind kind,
    Effect effect,
    long amount,
    @Nullable String reference,
    @Nullable String capture,
    Outcome outcome,
    String reason,
    long at) {

  /// Named as the event that tells of it.
  enum Kind {
    CAPTURE,
    CANCELLATION,
    TECHNICAL_CANCEL,
    REFUND,
    CANCEL_OR_REFUND,
    AUTHORISATION_ADJUSTMENT
  }

  enum Effect {
    TAKE,
    RELEASE,
    GIVE_BACK,
    ADJUST
  }

  enum Outcome {
    DONE,
    REFUSED,
    /// Done at first, and the card scheme rejected it afterwards.
    UNDONE
  }

  boolean done(Effect wanted) {
    return outcome == Outcome.DONE && effect == wanted;
  }

  Modification undone(String why) {
    return new Modification(
        pspReference, kind, effect, amount, reference, capture, Outcome.UNDONE, why, at);
  }
}
