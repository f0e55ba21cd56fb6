package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;

/// PayPal answers a POST in short, unless the caller says `Prefer: return=representation`.
final class Prefer {
  private static final List<String> OF_ORDERS =
      List.of("id", "status", "payment_source", "purchase_units", "payer", "links");
  private static final List<String> OF_PAYMENTS = List.of("id", "status", "links");

  private Prefer() {}

  static Answer applied(Request request, Answer answer) {
    return answer instanceof Answer.Reply reply && isShort(request, reply)
        ? shortened(request, reply)
        : answer;
  }

  private static boolean isShort(Request request, Answer.Reply reply) {
    var prefer = request.header("Prefer");
    return request.method().equals("POST")
        && reply.status() / 100 == 2
        && request.path().startsWith("/v2/")
        && (prefer == null || !prefer.contains("return=representation"));
  }

  private static Answer.Reply shortened(Request request, Answer.Reply reply) {
    if (request.path().endsWith("/void")) {
      return new Answer.Reply(204, reply.headers(), new byte[0]);
    }
    ObjectNode body = (ObjectNode) Json.parse(reply.text());
    if (request.path().startsWith("/v2/payments/")) {
      body.retain(OF_PAYMENTS);
    } else {
      body.retain(OF_ORDERS);
      shortenUnits(body);
    }
    return Answer.json(reply.status(), body);
  }

  /// Payments are what the caller asked for; the rest of a unit it knows.
  private static void shortenUnits(ObjectNode order) {
    var units = Json.array();
    for (JsonNode unit : order.path("purchase_units")) {
      if (unit.has("payments")) {
        units.add(((ObjectNode) unit).retain("reference_id", "payments"));
      }
    }
    if (units.isEmpty()) {
      order.remove("purchase_units");
    } else {
      order.set("purchase_units", units);
    }
  }
}
