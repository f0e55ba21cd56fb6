package storehouse.edge.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import storehouse.payment.GatewayPages;

/// Tells browsers what an answer may do. A resource that needs another policy sets its own.
@Provider
@Singleton
public final class SecurityHeaders implements ContainerResponseFilter {

  private static final Map.Entry<String, String> ENCRYPTED =
      Map.entry("Strict-Transport-Security", "max-age=31536000");

  private final Map<String, String> always;

  @Inject
  public SecurityHeaders(GatewayPages gateways) {
    this.always =
        Map.of(
            "Content-Security-Policy", ContentPolicy.allowing(gateways.sources()),
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    always.forEach((name, value) -> putIfAbsent(headers, name, value));
    if (request.getSecurityContext() != null && request.getSecurityContext().isSecure()) {
      putIfAbsent(headers, ENCRYPTED.getKey(), ENCRYPTED.getValue());
    }
  }

  /// The same for an answer that the REST framework has no part in.
  public void addTo(HttpServletResponse response, boolean secure) {
    always.forEach(response::setHeader);
    if (secure) {
      response.setHeader(ENCRYPTED.getKey(), ENCRYPTED.getValue());
    }
  }

  private static void putIfAbsent(
      MultivaluedMap<String, Object> headers, String name, String value) {
    if (!headers.containsKey(name)) {
      headers.putSingle(name, value);
    }
  }
}
