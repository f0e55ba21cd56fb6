package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import storehouse.simulators.http.Json;

/// What happened, in PayPal's webhooks.
record Events(EventLog log, OrderWire orders, InstantSource clock) {

  void approved(Order order) {
    publish(EventType.ORDER_APPROVED, orders.order(order));
  }

  void authorized(Order order, Authorization authorization) {
    publish(EventType.AUTHORIZATION_CREATED, orders.payments().authorization(order, authorization));
  }

  void voided(Order order, String authorizationId) {
    order
        .authorization(authorizationId)
        .ifPresent(
            authorization ->
                publish(
                    EventType.AUTHORIZATION_VOIDED,
                    orders.payments().authorization(order, authorization)));
  }

  void captured(Order order, Capture capture) {
    publish(
        capture.declined() ? EventType.CAPTURE_DECLINED : EventType.CAPTURE_COMPLETED,
        orders.payments().capture(order, capture));
  }

  void returned(Order order, Capture capture, Refund refund) {
    publish(
        refund.reversal() ? EventType.CAPTURE_REVERSED : EventType.CAPTURE_REFUNDED,
        orders.payments().refundInEvent(order, capture, refund));
  }

  void sentBack(Order order, Capture capture, Refund refund) {
    publish(EventType.REFUND_FAILED, orders.payments().refundInEvent(order, capture, refund));
  }

  void publish(EventType type, ObjectNode resource) {
    var id = PayPalIds.event();
    var event =
        Json.object()
            .put("id", id)
            .put("event_version", "1.0")
            .put("create_time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
            .put("resource_type", type.resource())
            .put("resource_version", "2.0")
            .put("event_type", type.wireName())
            .put("summary", summary(type, resource));
    event.set("resource", resource);
    var links = Links.none();
    orders.links().add(links, "self", "GET", EventLog.PATH + id);
    orders.links().add(links, "resend", "POST", EventLog.PATH + id + "/resend");
    event.set("links", links);
    log.publish(id, Json.text(event));
  }

  private static String summary(EventType type, ObjectNode resource) {
    var amount = resource.path("amount");
    return amount.isObject()
        ? "%s for %s %s"
            .formatted(
                type.summary(),
                amount.path("value").asText(),
                amount.path("currency_code").asText())
        : type.summary();
  }
}
