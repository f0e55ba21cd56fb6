package storehouse.edge.security;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.platform.web.Problem;

/// Refuses changes that another site asks a shopper's browser to make.
///
/// Every browser of the last years says where an unsafe request comes from, in `Sec-Fetch-Site` or
/// `Origin`; a request with neither does not come from a browser and so carries nobody's cookies
/// unasked. Cookies are SameSite=Lax besides. A bearer token is never sent by another site.
@Provider
@PreMatching
@Priority(30)
@Singleton
public final class OriginCheck implements ContainerRequestFilter {

  public static final String SITE = "Sec-Fetch-Site";
  public static final String ORIGIN = "Origin";

  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Override
  public void filter(ContainerRequestContext request) {
    if (SAFE.contains(request.getMethod())
        || request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
      return;
    }
    requireOwn(
        request.getHeaderString(SITE),
        request.getHeaderString(ORIGIN),
        request.getHeaderString(HttpHeaders.HOST));
  }

  /// Takes the values of the headers [#SITE], [#ORIGIN] and `Host`; a `Problem` when another site
  /// asks.
  public static void requireOwn(
      @Nullable String site, @Nullable String origin, @Nullable String host) {
    if (!isOwn(site, origin, host)) {
      throw new Problem(
          403,
          "cross-site",
          "Refused",
          "This request came from another site. Open the shop and try again there.");
    }
  }

  static boolean isOwn(@Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    return origin == null || sameHost(origin, host);
  }

  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }
}
