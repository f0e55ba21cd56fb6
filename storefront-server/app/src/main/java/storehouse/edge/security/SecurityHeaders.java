package storehouse.edge.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells browsers what an answer may do. A resource that needs another policy sets its own.
@Provider
@Singleton
public final class SecurityHeaders implements ContainerResponseFilter {

  private final String contentPolicy;

  @Inject
  SecurityHeaders(
      @ConfigProperty(name = "storehouse.stripe.elements.url") Optional<String> gatewayUrl) {
    this.contentPolicy = ContentPolicy.allowing(gatewayUrl);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    putIfAbsent(headers, "Content-Security-Policy", contentPolicy);
    putIfAbsent(headers, "X-Content-Type-Options", "nosniff");
    putIfAbsent(headers, "Referrer-Policy", "same-origin");
    putIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
    putIfAbsent(headers, "Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (request.getSecurityContext() != null && request.getSecurityContext().isSecure()) {
      putIfAbsent(headers, "Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static void putIfAbsent(
      MultivaluedMap<String, Object> headers, String name, String value) {
    if (!headers.containsKey(name)) {
      headers.putSingle(name, value);
    }
  }
}
