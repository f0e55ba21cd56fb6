package storehouse.simulators.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Router;
import storehouse.simulators.journal.Table;

/// What the gateway believes, whole, for a checker to compare with the shop's books. The shop
/// itself never asks.
record Books(Table<PaymentIntent> intents, Webhooks webhooks) {

  /// @param api the router whose calls are counted
  void on(Router site, Router api) {
    site.get("/_sim/books", _ -> Answer.json(200, books()))
        .get("/_sim/requests", _ -> Answer.json(200, api.counters()));
  }

  private ObjectNode books() {
    var books = Json.object().put("owedWebhooks", webhooks.owed());
    var rows = books.putArray("paymentIntents");
    intents.all().forEach(intent -> rows.add(row(intent)));
    return books;
  }

  private static ObjectNode row(PaymentIntent intent) {
    var charge = intent.stage().chargeOrNull();
    var row =
        Json.object()
            .put("id", intent.id())
            .put("status", intent.stage().status())
            .put("amount", intent.terms().amount())
            .put("currency", intent.terms().currency())
            .put("paymentMethod", intent.stage().paymentMethod())
            .put("authorised", charge == null ? 0 : charge.authorised())
            .put("held", charge == null || charge.captured() > 0 ? 0 : charge.authorised())
            .put("captured", charge == null ? 0 : charge.captured())
            .put("refunded", charge == null ? 0 : charge.refunded());
    var metadata = row.putObject("metadata");
    intent.terms().metadata().forEach(metadata::put);
    var captures = row.putArray("captures");
    if (charge != null && charge.captured() > 0) {
      captures.addObject().put("amount", charge.captured()).put("at", charge.capturedAt());
    }
    return row;
  }
}
