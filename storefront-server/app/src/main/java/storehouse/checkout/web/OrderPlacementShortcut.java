package storehouse.checkout.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import storehouse.checkout.web.OrderPlacementResource.Placed;
import storehouse.model.shop.PlaceOrderRequest;
import storehouse.platform.web.Shortcut;

/// [OrderPlacementResource] for what shops' clients usually send.
@Singleton
public final class OrderPlacementShortcut implements Shortcut {

  private final OrderPlacementResource resource;

  @Inject
  OrderPlacementShortcut(OrderPlacementResource resource) {
    this.resource = resource;
  }

  @Override
  public Route route() {
    return Route.post(OrderPlacementResource.PATH);
  }

  @Override
  public Answer answer(Asked asked) {
    HttpServletRequest request = asked.request();
    Placed placed =
        resource.placed(
            asked.as(PlaceOrderRequest.class),
            request.getHeader(OrderPlacementResource.KEY),
            request.getHeader(OrderPlacementResource.PREFER),
            session(request.getCookies()));
    return new Answer.Created(placed.path(), placed.document());
  }

  /// The last one, as the REST framework takes it, if a client sends several.
  private static @Nullable String session(Cookie @Nullable [] cookies) {
    String session = null;
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        session =
            cookie.getName().equals(OrderPlacementResource.SESSION) ? cookie.getValue() : session;
      }
    }
    return session;
  }
}
