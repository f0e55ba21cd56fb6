package storehouse.cart.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import storehouse.model.shop.QuoteRequest;
import storehouse.platform.web.Shortcut;

/// [CartResource#quote] as clients usually send it.
@Singleton
public final class QuoteShortcut implements Shortcut {

  private final CartResource resource;

  @Inject
  QuoteShortcut(CartResource resource) {
    this.resource = resource;
  }

  @Override
  public Route route() {
    return Route.post(CartResource.PATH + "/*/quote");
  }

  @Override
  public Answer answer(Asked asked) {
    return new Answer.Shown(
        resource.quoted(asked.names().getFirst(), asked.as(QuoteRequest.class)));
  }
}
