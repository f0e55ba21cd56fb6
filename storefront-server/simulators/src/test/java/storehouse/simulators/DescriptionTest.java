package storehouse.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import storehouse.simulators.http.Json;

/// The measure is measured: each kind of fault is found.
class DescriptionTest {
  private static final String SCHEMAS =
      """
      {"components": {"schemas": {
        "Order": {"type": "object", "additionalProperties": false, "required": ["id", "lines"],
          "properties": {
            "id": {"type": "string"},
            "state": {"type": "string", "enum": ["open", "closed"]},
            "lines": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}}}},
        "Line": {"type": "object", "properties": {"quantity": {"type": "integer"}}},
        "Parcel": {"allOf": [{"$ref": "#/components/schemas/Line"},
          {"properties": {"number": {"type": "string", "pattern": "^[0-9]+$"}}}]}}}}
      """;

  private final Description description = new Description(Json.parse(SCHEMAS));

  @Test
  void whatFitsHasNoFaults() {
    var order = "{\"id\":\"7\",\"state\":\"open\",\"lines\":[{\"quantity\":1,\"more\":true}]}";
    assertThat(description.faults("Order", Json.parse(order))).isEmpty();
  }

  @Test
  void whatIsMissingUnknownOrOfTheWrongKindIsFound() {
    var order = "{\"state\":\"lost\",\"colour\":\"red\",\"lines\":[{\"quantity\":\"one\"}]}";
    assertThat(description.faults("Order", Json.parse(order)))
        .containsExactly(
            "Order lacks id",
            "Order.state may not be \"lost\"",
            "Order.colour is unknown",
            "Order.lines[].quantity is no whole number");
    assertThat(description.faults("Basket", Json.object()))
        .containsExactly("Basket is not described");
  }

  @Test
  void whatIsPutTogetherIsCheckedInEachPart() {
    var parcel = "{\"quantity\":\"one\",\"number\":\"1Z\"}";
    assertThat(description.faults("Parcel", Json.parse(parcel)))
        .containsExactly(
            "Parcel.quantity is no whole number", "Parcel.number does not fit ^[0-9]+$");
  }
}
