package storehouse.storefront.frame;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who asks for a page and how: what every page resource reads of the request.
public final class Visitor {

  private final UriInfo uri;
  private final @Nullable String locale;
  private final @Nullable String currency;
  private final @Nullable String cart;
  private final @Nullable String session;
  private final boolean swap;

  public Visitor(
      @Context UriInfo uri,
      @QueryParam("locale") @Nullable String locale,
      @QueryParam("currency") @Nullable String currency,
      @CookieParam(Cookies.CART) @Nullable String cart,
      @CookieParam(Cookies.SESSION) @Nullable String session,
      @HeaderParam("HX-Request") @Nullable String htmx) {
    this.uri = uri;
    this.locale = locale;
    this.currency = currency;
    this.cart = cart;
    this.session = session;
    this.swap = "true".equals(htmx);
  }

  public Visit visit(Shop shop) {
    return shop.visit(locale, currency);
  }

  public Optional<String> cartId() {
    return Optional.ofNullable(cart).filter(id -> !id.isBlank());
  }

  public Optional<String> sessionToken() {
    return Optional.ofNullable(session).filter(token -> !token.isBlank());
  }

  /// Whether htmx asks for a part of a page.
  public boolean isSwap() {
    return swap;
  }

  /// The address that the request was sent to, without path.
  public URI base() {
    return uri.getBaseUri();
  }

  public boolean isSecure() {
    return "https".equals(uri.getRequestUri().getScheme());
  }

  /// A parameter of the address; empty when it is missing.
  public String query(String name) {
    String value = uri.getQueryParameters().getFirst(name);
    return value == null ? "" : value;
  }

  /// All parameters of the address except language and money.
  public Query query() {
    Query query = Query.NONE;
    for (var each : uri.getQueryParameters().entrySet()) {
      if (!each.getKey().equals("locale") && !each.getKey().equals("currency")) {
        for (String value : each.getValue()) {
          query = query.with(each.getKey(), value);
        }
      }
    }
    return query;
  }
}
