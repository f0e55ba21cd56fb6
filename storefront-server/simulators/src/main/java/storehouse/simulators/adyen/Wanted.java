package storehouse.simulators.adyen;

import org.jspecify.annotations.Nullable;
import storehouse.simulators.adyen.Modification.Effect;
import storehouse.simulators.adyen.Modification.Kind;
import storehouse.simulators.adyen.Modification.Outcome;

/// A modification before it is decided.
///
/// @param amount minor units, 0 where the request names none
/// @param capture of which capture a refund is to be
/// @param at epoch seconds
record Wanted(
    String pspReference,
    Kind kind,
    long amount,
    @Nullable String reference,
    @Nullable String capture,
    long at) {

  Wanted of(long known) {
    return new Wanted(pspReference, kind, known, reference, capture, at);
  }

  Modification done(Effect effect) {
    return modification(effect, Outcome.DONE, "");
  }

  Modification refused(Effect effect, String reason) {
    return modification(effect, Outcome.REFUSED, reason);
  }

  private Modification modification(Effect effect, Outcome outcome, String reason) {
    return new Modification(
        pspReference, kind, effect, amount, reference, capture, outcome, reason, at);
  }
}
