package storehouse.cart.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import storehouse.platform.web.Shortcut;

/// [CartResource#put] as clients usually send it.
@Singleton
public final class CartLineShortcut implements Shortcut {

  private final CartResource resource;

  @Inject
  CartLineShortcut(CartResource resource) {
    this.resource = resource;
  }

  @Override
  public Route route() {
    return Route.put(CartResource.PATH + "/*/lines/*");
  }

  @Override
  public Answer answer(Asked asked) {
    return new Answer.Shown(
        resource.changed(
            asked.names().getFirst(), asked.names().getLast(), asked.as(LineQuantity.class)));
  }
}
