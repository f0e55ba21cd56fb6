package storehouse.payment.gateway.webhook;

import java.util.List;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.dispute.DisputeNote;

/// What a request to a webhook is.
public sealed interface WebhookMessage {

  /// Not signed by the gateway, or too long ago, or not for us.
  record Forged() implements WebhookMessage {}

  /// Both are empty when it is about nothing of ours.
  record Genuine(List<WebhookNote> notes, List<DisputeNote> disputes) implements WebhookMessage {}

  static WebhookMessage unrelated() {
    return new Genuine(List.of(), List.of());
  }

  static WebhookMessage of(WebhookNote note) {
    return new Genuine(List.of(note), List.of());
  }

  static WebhookMessage of(DisputeNote note) {
    return new Genuine(List.of(), List.of(note));
  }
}
