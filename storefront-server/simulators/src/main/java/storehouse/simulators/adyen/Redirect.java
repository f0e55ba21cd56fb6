package storehouse.simulators.adyen;

/// A shopper on the way through the bank's page.
///
/// @param result what the shopper brings back to the shop, for `/payments/details`
/// @param answered whether the shop has asked with it
record Redirect(String pspReference, String result, boolean answered) {

  Redirect answer() {
    return new Redirect(pspReference, result, true);
  }
}
