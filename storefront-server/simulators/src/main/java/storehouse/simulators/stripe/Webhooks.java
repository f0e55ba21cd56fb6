package storehouse.simulators.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import storehouse.simulators.cards.RandomIds;
import storehouse.simulators.http.Json;
import storehouse.simulators.outgoing.WebhookSender;

/// What happened, in Stripe's events.
record Webhooks(WebhookSender sender, InstantSource clock) {
  private static final String API_VERSION = "2026-07-29.dahlia";

  void publish(EventType type, ObjectNode object) {
    var id = RandomIds.next("evt_");
    var event =
        Json.object()
            .put("id", id)
            .put("object", "event")
            .put("api_version", API_VERSION)
            .put("created", clock.instant().getEpochSecond())
            .put("livemode", false)
            .put("pending_webhooks", 1)
            .put("type", type.wireName());
    event.putObject("data").set("object", object);
    event.putObject("request").putNull("id").putNull("idempotency_key");
    sender.publish(id, Json.text(event));
  }
}
