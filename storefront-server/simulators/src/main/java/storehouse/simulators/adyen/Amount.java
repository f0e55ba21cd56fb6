package storehouse.simulators.adyen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import storehouse.simulators.http.Json;

/// @param value minor units
/// @param currency ISO 4217
record Amount(long value, String currency) {

  ObjectNode json() {
    return Json.object().put("currency", currency).put("value", value);
  }

  Amount of(long other) {
    return new Amount(other, currency);
  }
}
