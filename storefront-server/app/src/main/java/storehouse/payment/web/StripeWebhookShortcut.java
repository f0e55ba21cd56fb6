package storehouse.payment.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import storehouse.platform.web.Shortcut;

/// [StripeWebhookResource] for what Stripe usually sends: two for each order.
@Singleton
public final class StripeWebhookShortcut implements Shortcut {

  private final StripeWebhookResource resource;

  @Inject
  StripeWebhookShortcut(StripeWebhookResource resource) {
    this.resource = resource;
  }

  @Override
  public Route route() {
    return Route.post("/api/v1/webhooks/stripe");
  }

  @Override
  public Answer answer(Asked asked) {
    resource.take(asked.request().getHeader(StripeWebhookResource.SIGNATURE), asked.body());
    return new Answer.Done();
  }
}
