package storehouse.payment.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import storehouse.payment.flow.WebhookInbox;
import storehouse.payment.gateway.ConfiguredGateways;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookReader;
import storehouse.payment.gateway.webhook.WebhookRequest;
import storehouse.platform.web.Problem;

/// Takes what the shop's gateways tell.
@Singleton
public final class WebhookTaker {

  private final Map<String, WebhookReader> readers;
  private final WebhookInbox inbox;

  @Inject
  WebhookTaker(Instance<WebhookReader> readers, Config config, WebhookInbox inbox) {
    this(ConfiguredGateways.of(readers, config), inbox);
  }

  public WebhookTaker(List<WebhookReader> readers, WebhookInbox inbox) {
    this.readers =
        readers.stream()
            .collect(Collectors.toUnmodifiableMap(WebhookReader::gateway, Function.identity()));
    this.inbox = inbox;
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
      case WebhookMessage.Genuine(List<WebhookNote> notes) ->
          notes.forEach(note -> inbox.take(gateway, note));
    }
  }
}
