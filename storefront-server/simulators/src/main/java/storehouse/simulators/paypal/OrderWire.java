package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import storehouse.simulators.http.Json;

/// Orders as PayPal's API writes them.
record OrderWire(Links links, PaymentWire payments) {
  private static final String PAYER_MAIL = "payer@example.test";

  ObjectNode order(Order order) {
    var json =
        Json.object()
            .put("id", order.id())
            .put("intent", order.terms().intent().name())
            .put("status", order.status());
    source(order, json);
    json.putArray("purchase_units").add(unit(order));
    json.put("create_time", PaymentWire.time(order.created()))
        .put("update_time", PaymentWire.time(order.updated()))
        .set("links", links.order(order));
    return json;
  }

  private void source(Order order, ObjectNode json) {
    var funding = order.stage().fundingOrNull();
    if (order.stage() instanceof Stage.AwaitsApproval) {
      json.putObject("payment_source").putObject("paypal");
    } else if (funding != null && funding.isWallet()) {
      var account = json.putObject("payment_source").putObject("paypal");
      account
          .put("email_address", PAYER_MAIL)
          .put("account_id", funding.payerId())
          .put("account_status", "VERIFIED");
      person(account);
      var payer = json.putObject("payer");
      payer.put("email_address", PAYER_MAIL).put("payer_id", funding.payerId());
      person(payer);
    } else if (funding != null) {
      card(funding, json.putObject("payment_source").putObject("card"));
    }
  }

  private static void person(ObjectNode json) {
    json.putObject("name").put("given_name", "Pat").put("surname", "Payer");
    json.putObject("address").put("country_code", "DE");
  }

  private static void card(Funding funding, ObjectNode json) {
    json.put("last_digits", funding.card().last4()).put("brand", "VISA").put("type", "CREDIT");
    if (funding.authenticated()) {
      var result = json.putObject("authentication_result").put("liability_shift", "POSSIBLE");
      result
          .putObject("three_d_secure")
          .put("authentication_status", "Y")
          .put("enrollment_status", "Y");
    }
  }

  private ObjectNode unit(Order order) {
    ObjectNode unit = order.terms().unit().deepCopy();
    unit.set("payee", PaymentWire.payee());
    var collection = Json.object();
    if (!order.authorizations().isEmpty()) {
      var all = collection.putArray("authorizations");
      order.authorizations().forEach(a -> all.add(payments.authorizationInOrder(order, a)));
    }
    if (!order.captures().isEmpty()) {
      var all = collection.putArray("captures");
      order.captures().forEach(c -> all.add(payments.captureInOrder(order, c)));
      refunds(order, collection);
    }
    if (!collection.isEmpty()) {
      unit.set("payments", collection);
    }
    return unit;
  }

  private void refunds(Order order, ObjectNode collection) {
    ArrayNode all = Json.array();
    order.captures().forEach(c -> c.refunds().forEach(r -> all.add(payments.refund(order, c, r))));
    if (!all.isEmpty()) {
      collection.set("refunds", all);
    }
  }
}
