package storehouse.simulators.ups;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// A shipment as the shop asks for it.
record Order(String shipperNumber, Service service, Party from, Party to, List<Parcel> parcels) {
  private static final BigDecimal GRAMS_PER_POUND = new BigDecimal("453.59237");
  private static final BigDecimal GRAMS_PER_KILOGRAM = BigDecimal.valueOf(1000);
  private static final long HEAVIEST_GRAMS = 70_000;

  /// @param references of the shipment and of the parcel itself
  record Parcel(long grams, List<String> references) {}

  /// @throws UpsError 400 naming what is missing or wrong
  static Order read(JsonNode shipment) {
    var shipper = shipment.path("Shipper");
    var number = shipper.path("ShipperNumber").asText();
    if (!number.matches("[0-9A-Z]{6}")) {
      throw UpsError.invalid("120100", "Missing or invalid shipper number");
    }
    var sender = shipment.has("ShipFrom") ? shipment.path("ShipFrom") : shipper;
    var from = Party.read(sender, "ship from", 120_300);
    var to = Party.read(shipment.path("ShipTo"), "ship to", 120_200);
    var service =
        Service.byCode(shipment.path("Service").path("Code").asText())
            .filter(known -> Service.between(from.country(), to.country()).contains(known))
            .orElseThrow(
                () ->
                    UpsError.invalid(
                        "121210",
                        "The requested service is unavailable between the selected locations."));
    return new Order(number, service, from, to, parcels(shipment));
  }

  static List<Parcel> parcels(JsonNode shipment) {
    var common = references(shipment).toList();
    var parcels =
        Upstream.each(shipment.path("Package")).stream()
            .map(
                parcel ->
                    new Parcel(
                        grams(parcel.path("PackageWeight")),
                        Stream.concat(common.stream(), references(parcel)).toList()))
            .toList();
    if (parcels.isEmpty()) {
      throw UpsError.invalid("120500", "Missing or invalid package");
    }
    return parcels;
  }

  private static Stream<String> references(JsonNode node) {
    return Upstream.each(node.path("ReferenceNumber")).stream()
        .map(reference -> reference.path("Value").asText())
        .filter(value -> !value.isBlank());
  }

  private static long grams(JsonNode weight) {
    var unit = weight.path("UnitOfMeasurement").path("Code").asText("KGS");
    try {
      var amount = new BigDecimal(weight.path("Weight").asText());
      var factor = unit.startsWith("LB") ? GRAMS_PER_POUND : GRAMS_PER_KILOGRAM;
      long grams = amount.multiply(factor).longValue();
      if (grams >= 1 && grams <= HEAVIEST_GRAMS) {
        return grams;
      }
    } catch (NumberFormatException unreadable) {
      throw (UpsError) wrongWeight().initCause(unreadable);
    }
    throw wrongWeight();
  }

  private static UpsError wrongWeight() {
    return UpsError.invalid("120506", "Missing or invalid package weight");
  }
}
