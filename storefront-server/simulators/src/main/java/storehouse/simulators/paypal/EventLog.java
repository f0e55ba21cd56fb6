package storehouse.simulators.paypal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.outgoing.WebhookSender;

/// `/v1/notifications/webhooks-events`: the last 10,000 webhooks since the start, to be read or
/// sent once more.
final class EventLog {
  static final String PATH = "/v1/notifications/webhooks-events/";
  private static final int KEPT = 10_000;

  private final Map<String, String> payloads = new LinkedHashMap<>();
  private final WebhookSender sender;

  EventLog(WebhookSender sender) {
    this.sender = sender;
  }

  WebhookSender sender() {
    return sender;
  }

  void publish(String id, String payload) {
    synchronized (payloads) {
      payloads.put(id, payload);
      if (payloads.size() > KEPT) {
        payloads.remove(payloads.keySet().iterator().next());
      }
    }
    sender.publish(id, payload);
  }

  Router on(Router api) {
    return api.get(PATH + "{id}", request -> Answer.json(200, Json.parse(payload(request))))
        .post(PATH + "{id}/resend", this::resend);
  }

  private String payload(Request request) {
    var id = request.placeholder("id");
    synchronized (payloads) {
      return Optional.ofNullable(payloads.get(id))
          .orElseThrow(() -> PayPalError.notFound("event_id", id));
    }
  }

  private Answer resend(Request request) {
    var payload = payload(request);
    sender.publish(request.placeholder("id"), payload);
    return Answer.json(202, Json.parse(payload));
  }
}
