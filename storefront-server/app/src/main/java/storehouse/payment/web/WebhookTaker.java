package storehouse.payment.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import storehouse.payment.dispute.DisputeInbox;
import storehouse.payment.flow.WebhookInbox;
import storehouse.payment.gateway.ConfiguredGateways;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.dispute.DisputeNote;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.gateway.webhook.WebhookRequest;
import storehouse.platform.web.Problem;

/// Takes what the shop's gateways tell.
@Singleton
public final class WebhookTaker {

  private final Map<String, WebhookReader> readers;
  private final WebhookInbox inbox;
  private final DisputeInbox disputes;

  @Inject
  WebhookTaker(
      Instance<WebhookReader> readers, Config config, WebhookInbox inbox, DisputeInbox disputes) {
    this(ConfiguredGateways.of(readers, config), inbox, disputes);
  }

  public WebhookTaker(List<WebhookReader> readers, WebhookInbox inbox, DisputeInbox disputes) {
    this.readers =
        readers.stream()
            .collect(Collectors.toUnmodifiableMap(WebhookReader::gateway, Function.identity()));
    this.inbox = inbox;
    this.disputes = disputes;
  }

  /// Durable once this returns, whatever concerns us of it.
  public void take(String gateway, WebhookRequest request) {
    WebhookReader reader = readers.get(gateway);
    if (reader == null) {
      throw Problem.notFound("The shop has no such gateway.");
    }
    switch (reader.read(request)) {
      case WebhookMessage.Forged() ->
          throw Problem.badRequest("The signature does not fit to the message, or is too old.");
      case WebhookMessage.Genuine(List<WebhookNote> notes, List<DisputeNote> told) -> {
        notes.forEach(note -> inbox.take(gateway, note));
        told.forEach(note -> disputes.take(gateway, note));
      }
    }
  }
}
