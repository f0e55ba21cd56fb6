package storehouse.fulfilment.carrier;

/// Who takes parcels. Calls block until the carrier answered or its deadline passed; they hold no
/// connection to a store.
public interface Carrier {

  /// The name on labels and in the shop, such as `UPS`.
  String name();

  /// Buys a label. Carriers do not recognise a repeat: never call it twice for one reference unless
  /// the first is known to have bought nothing.
  LabelOutcome buy(LabelOrder order);

  /// Looks for a label that was bought under the order's reference: Bought, NotFound or Unknown.
  LabelOutcome recover(LabelOrder order);
}
