package storehouse.payment.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import storehouse.payment.gateway.webhook.WebhookRequest;
import storehouse.platform.web.Shortcut;

/// [WebhookResource] for what Stripe usually sends: two for each order.
@Singleton
public final class StripeWebhookShortcut implements Shortcut {

  private final WebhookTaker taker;

  @Inject
  StripeWebhookShortcut(WebhookTaker taker) {
    this.taker = taker;
  }

  @Override
  public Route route() {
    return Route.post("/api/v1/webhooks/stripe");
  }

  @Override
  public Answer answer(Asked asked) {
    taker.take("stripe", new WebhookRequest(asked.request()::getHeader, asked.body()));
    return new Answer.Done();
  }
}
