package storehouse.payment.gateway.webhook;

import java.util.List;
import storehouse.payment.gateway.WebhookNote;

/// What a request to a webhook is.
public sealed interface WebhookMessage {

  /// Not signed by the gateway, or too long ago, or not for us.
  record Forged() implements WebhookMessage {}

  /// `notes` is empty when it is about nothing of ours.
  record Genuine(List<WebhookNote> notes) implements WebhookMessage {}

  static WebhookMessage unrelated() {
    return new Genuine(List.of());
  }

  static WebhookMessage of(WebhookNote note) {
    return new Genuine(List.of(note));
  }
}
