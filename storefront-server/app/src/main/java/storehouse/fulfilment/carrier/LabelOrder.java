package storehouse.fulfilment.carrier;

import storehouse.model.shop.Address;

/// A parcel that needs a label. `reference` is ours, printed on the label, and finds it again.
public record LabelOrder(String reference, Address from, Address to, int weightGrams) {}
