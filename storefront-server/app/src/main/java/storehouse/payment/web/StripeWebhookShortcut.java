package storehouse.payment.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
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
  public String path() {
    return "/api/v1/webhooks/stripe";
  }

  @Override
  public Answer answer(HttpServletRequest request, byte[] body) {
    resource.take(request.getHeader(StripeWebhookResource.SIGNATURE), body);
    return new Answer.Done();
  }
}
