package storehouse.simulators.ups;

import java.util.List;

/// A parcel whose label was bought.
///
/// @param references what the shop wrote on it, by which the label can be found again
/// @param price minor units
/// @param soldAt epoch milliseconds
/// @param voidedAt epoch milliseconds, 0 for a good label
record Label(
    String trackingNumber,
    String shipmentId,
    String shipperNumber,
    Service service,
    Party from,
    Party to,
    long grams,
    List<String> references,
    String currency,
    long price,
    long soldAt,
    long voidedAt) {

  Label voided(long at) {
    return new Label(
        trackingNumber,
        shipmentId,
        shipperNumber,
        service,
        from,
        to,
        grams,
        references,
        currency,
        price,
        soldAt,
        at);
  }

  boolean good() {
    return voidedAt == 0;
  }
}
