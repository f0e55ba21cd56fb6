package storehouse.storefront.frame;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/// The shop's cookies: readable by the server alone, sent along links from elsewhere but not along
/// forms.
public final class Cookies {

  /// The id of the cart.
  public static final String CART = "cart";

  /// The token of a signed-in shopper.
  public static final String SESSION = "session";

  /// What was typed into the checkout, so that nothing is lost on the way to the gateway and back.
  public static final String CHECKOUT = "checkout";

  private static final Duration CART_LIFE = Duration.ofDays(30);
  private static final Duration CHECKOUT_LIFE = Duration.ofHours(2);

  private Cookies() {}

  public static NewCookie cart(String id, Visitor visitor) {
    return cookie(CART, id, visitor).maxAge(seconds(CART_LIFE)).build();
  }

  public static NewCookie session(String token, Duration life, Visitor visitor) {
    return cookie(SESSION, token, visitor).maxAge(seconds(life)).build();
  }

  public static NewCookie checkout(String content, Visitor visitor) {
    return cookie(CHECKOUT, content, visitor)
        .path("/checkout")
        .maxAge(seconds(CHECKOUT_LIFE))
        .build();
  }

  public static NewCookie none(String name, Visitor visitor) {
    String path = name.equals(CHECKOUT) ? "/checkout" : "/";
    return cookie(name, "", visitor).path(path).maxAge(0).build();
  }

  private static NewCookie.Builder cookie(String name, String value, Visitor visitor) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(visitor.isSecure())
        .sameSite(NewCookie.SameSite.LAX);
  }

  private static int seconds(Duration life) {
    return Math.toIntExact(life.toSeconds());
  }
}
