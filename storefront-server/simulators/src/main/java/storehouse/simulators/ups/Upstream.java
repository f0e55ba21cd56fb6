package storehouse.simulators.ups;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import storehouse.simulators.http.Json;

/// UPS's JSON habits: a list of one may be sent as the element alone, and numbers are strings.
final class Upstream {
  private Upstream() {}

  static List<JsonNode> each(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    return node.isArray() ? Json.MAPPER.convertValue(node, NODES) : List.of(node);
  }

  private static final TypeReference<List<JsonNode>> NODES = new TypeReference<>() {};

  /// The envelope of every good answer.
  static ObjectNode success(JsonNode request) {
    var response = Json.object();
    response.putObject("ResponseStatus").put("Code", "1").put("Description", "Success");
    var context = request.path("Request").path("TransactionReference").path("CustomerContext");
    if (!context.isMissingNode()) {
      response.putObject("TransactionReference").put("CustomerContext", context.asText());
    }
    return response;
  }

  static ObjectNode money(String currency, long minorUnits) {
    return Json.object()
        .put("CurrencyCode", currency)
        .put("MonetaryValue", "%d.%02d".formatted(minorUnits / 100, minorUnits % 100));
  }

  static ObjectNode kilograms(long grams) {
    var weight = Json.object();
    weight.putObject("UnitOfMeasurement").put("Code", "KGS").put("Description", "Kilograms");
    return weight.put("Weight", "%d.%d".formatted(grams / 1000, grams % 1000 / 100));
  }
}
