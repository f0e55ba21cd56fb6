package storehouse.fulfilment.dispatch;

import java.time.Instant;
import storehouse.fulfilment.carrier.ParcelLabel;

/// That a label was asked for, written before the carrier is called. Whoever finds one that is
/// still ASKED does not buy but looks the label up by its reference.
sealed interface LabelIntent {

  String reference();

  int attempt();

  /// The carrier was or is being asked, since `askedAt`.
  record Asked(String reference, int attempt, Instant askedAt) implements LabelIntent {}

  /// Nothing was bought; it may be asked for again.
  record Free(String reference, int attempt) implements LabelIntent {}

  record Bought(String reference, int attempt, ParcelLabel label) implements LabelIntent {}
}
