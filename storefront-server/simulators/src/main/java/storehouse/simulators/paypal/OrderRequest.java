package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/// Reads what an order is created with, or answers as PayPal does when it cannot be one.
final class OrderRequest {
  private static final String UNITS = "purchase_units";
  private static final List<String> ADDED =
      List.of("item_total", "tax_total", "shipping", "handling", "insurance");
  private static final List<String> TAKEN_OFF = List.of("shipping_discount", "discount");

  private OrderRequest() {}

  static Terms terms(Fields body) {
    var intent = intent(body);
    var units = body.json().path(UNITS);
    if (!units.isArray() || units.isEmpty()) {
      throw PayPalError.invalid(Issue.MISSING_REQUIRED_PARAMETER, body.at(UNITS), null);
    }
    if (units.size() > 1) {
      throw intent == Terms.Intent.AUTHORIZE
          ? PayPalError.refused(Issue.UNSUPPORTED_INTENT, body.at(UNITS))
          : PayPalError.invalid(Issue.INVALID_ARRAY_MAX_ITEMS, body.at(UNITS), null);
    }
    var unit = unit(units.get(0));
    var amount = unit.requiredObject("amount");
    var money = Money.read(amount);
    amount.object("breakdown").ifPresent(breakdown -> requireSum(breakdown, money));
    var way =
        body.object("application_context").map(PaymentSource::wayOf).orElse(Terms.Way.UNKNOWN);
    return new Terms(intent, money, shown(unit.json(), money), way);
  }

  private static Terms.Intent intent(Fields body) {
    var name = body.required("intent");
    return Stream.of(Terms.Intent.values())
        .filter(intent -> intent.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> PayPalError.invalid(Issue.INVALID_PARAMETER_VALUE, body.at("intent"), name));
  }

  private static Fields unit(JsonNode json) {
    var reference = json.path("reference_id").asText("default");
    var unit = new Fields(json, "/" + UNITS + "/@reference_id=='" + reference + "'");
    var _ = unit.atMost(256, "reference_id");
    for (var name : List.of("description", "custom_id", "invoice_id")) {
      var _ = unit.atMost(127, name);
    }
    return unit;
  }

  private static void requireSum(Fields breakdown, Money whole) {
    long sum =
        ADDED.stream().mapToLong(part -> part(breakdown, part, whole)).sum()
            - TAKEN_OFF.stream().mapToLong(part -> part(breakdown, part, whole)).sum();
    if (sum != whole.minorUnits()) {
      throw PayPalError.refused(Issue.AMOUNT_MISMATCH, breakdown.path());
    }
  }

  /// A part may be nothing at all, which an amount of its own may not.
  private static long part(Fields breakdown, String name, Money whole) {
    var json = breakdown.json().path(name);
    boolean nothing = json.isMissingNode() || json.path("value").asDouble() == 0;
    if (nothing) {
      return 0;
    }
    var part = Money.read(new Fields(json, breakdown.at(name)));
    if (!part.currency().equals(whole.currency())) {
      throw PayPalError.refused(Issue.AMOUNT_MISMATCH, breakdown.at(name));
    }
    return part.minorUnits();
  }

  private static ObjectNode shown(JsonNode unit, Money money) {
    ObjectNode shown = unit.deepCopy();
    if (!shown.hasNonNull("reference_id")) {
      shown.put("reference_id", "default");
    }
    ((ObjectNode) shown.path("amount")).setAll(money.json());
    return shown;
  }
}
