package storehouse.cart.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import storehouse.model.shop.Cart;
import storehouse.platform.web.Shortcut;

/// [CartResource#create] for a cart in the shop's own currency and language.
@Singleton
public final class NewCartShortcut implements Shortcut {

  private final CartResource resource;

  @Inject
  NewCartShortcut(CartResource resource) {
    this.resource = resource;
  }

  @Override
  public Route route() {
    return Route.postWithOrWithoutBody(CartResource.PATH);
  }

  @Override
  public Answer answer(Asked asked) {
    Cart cart = resource.created(null, null);
    return new Answer.Created(CartResource.path(cart), cart);
  }
}
