package storehouse.fulfilment.carrier.ups;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.carrier.LabelOrder;
import storehouse.model.Money;
import storehouse.model.shop.Address;

/// UPS's JSON: numbers are strings, a list of one may be sent as the element alone, and texts have
/// small limits (names and address lines 35 characters, cities 30).
final class UpsWire {

  private static final int LINE = 35;
  private static final int CITY = 30;
  private static final int PHONE = 15;
  private static final String STANDARD = "11";
  private static final String WORLDWIDE_EXPEDITED = "08";
  private static final Set<String> STANDARD_COUNTRIES =
      Set.of(
          "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
          "HU", "IE", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI",
          "SK");

  private UpsWire() {}

  static JsonObject shipRequest(LabelOrder order, String account) {
    return Json.createObjectBuilder()
        .add(
            "ShipmentRequest",
            Json.createObjectBuilder()
                .add("Request", Json.createObjectBuilder().add("RequestOption", "nonvalidate"))
                .add("Shipment", shipment(order, account))
                .add("LabelSpecification", labelSpecification()))
        .build();
  }

  static JsonObject rateRequest(LabelOrder order, String account) {
    return Json.createObjectBuilder()
        .add(
            "RateRequest",
            Json.createObjectBuilder()
                .add("Request", Json.createObjectBuilder().add("RequestOption", "Rate"))
                .add("Shipment", shipment(order, account)))
        .build();
  }

  static JsonObject recoveryRequest(LabelOrder order, String account) {
    return Json.createObjectBuilder()
        .add(
            "LabelRecoveryRequest",
            Json.createObjectBuilder()
                .add("LabelSpecification", labelSpecification())
                .add(
                    "ReferenceValues",
                    Json.createObjectBuilder()
                        .add(
                            "ReferenceNumber",
                            Json.createObjectBuilder().add("Value", order.reference()))
                        .add("ShipperNumber", account)))
        .build();
  }

  private static JsonObjectBuilder shipment(LabelOrder order, String account) {
    String service =
        STANDARD_COUNTRIES.contains(order.from().country())
                && STANDARD_COUNTRIES.contains(order.to().country())
            ? STANDARD
            : WORLDWIDE_EXPEDITED;
    return Json.createObjectBuilder()
        .add("Description", "Goods")
        .add("Shipper", party(order.from()).add("ShipperNumber", account))
        .add("ShipFrom", party(order.from()))
        .add("ShipTo", party(order.to()))
        .add("PaymentInformation", payment(account))
        .add("Service", Json.createObjectBuilder().add("Code", service))
        .add("Package", parcel(order));
  }

  private static JsonObjectBuilder payment(String account) {
    return Json.createObjectBuilder()
        .add(
            "ShipmentCharge",
            Json.createObjectBuilder()
                .add("Type", "01")
                .add("BillShipper", Json.createObjectBuilder().add("AccountNumber", account)));
  }

  private static JsonObjectBuilder parcel(LabelOrder order) {
    JsonObjectBuilder customerPackage = Json.createObjectBuilder().add("Code", "02");
    return Json.createObjectBuilder()
        .add("Packaging", customerPackage)
        .add("PackagingType", Json.createObjectBuilder().add("Code", "02"))
        .add(
            "PackageWeight",
            Json.createObjectBuilder()
                .add("UnitOfMeasurement", Json.createObjectBuilder().add("Code", "KGS"))
                .add("Weight", kilograms(order.weightGrams())))
        .add("ReferenceNumber", Json.createObjectBuilder().add("Value", order.reference()));
  }

  /// UPS weighs in tenths of a kilogram, rounded up.
  private static String kilograms(int grams) {
    return BigDecimal.valueOf(grams).movePointLeft(3).setScale(1, RoundingMode.CEILING).toString();
  }

  private static JsonObjectBuilder party(Address address) {
    JsonArrayBuilder lines = Json.createArrayBuilder().add(cut(address.line1(), LINE));
    String second = address.line2();
    if (second != null && !second.isBlank()) {
      lines.add(cut(second, LINE));
    }
    JsonObjectBuilder place =
        Json.createObjectBuilder()
            .add("AddressLine", lines)
            .add("City", cut(address.city(), CITY))
            .add("PostalCode", address.postalCode())
            .add("CountryCode", address.country());
    String region = address.region();
    if (region != null && !region.isBlank()) {
      place.add("StateProvinceCode", region);
    }
    JsonObjectBuilder party =
        Json.createObjectBuilder()
            .add("Name", cut(address.name(), LINE))
            .add("AttentionName", cut(address.name(), LINE))
            .add("Address", place);
    String phone = address.phone();
    if (phone != null && !phone.isBlank()) {
      party.add("Phone", Json.createObjectBuilder().add("Number", cut(phone, PHONE)));
    }
    return party;
  }

  private static JsonObjectBuilder labelSpecification() {
    return Json.createObjectBuilder()
        .add("LabelImageFormat", Json.createObjectBuilder().add("Code", "GIF"));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  static Money money(JsonObject charges) {
    String currency = charges.getString("CurrencyCode");
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    BigDecimal value = new BigDecimal(charges.getString("MonetaryValue"));
    return Money.of(value.movePointRight(digits).longValueExact(), currency);
  }

  /// The elements of a list that may be sent as its only element.
  static List<JsonObject> each(@Nullable JsonValue value) {
    return switch (value) {
      case null -> List.of();
      case JsonObject one -> List.of(one);
      case JsonValue many -> many.asJsonArray().getValuesAs(JsonObject.class);
    };
  }
}
