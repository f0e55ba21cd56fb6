package storehouse.edge.traffic;

import io.github.bucket4j.TimeMeter;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import storehouse.edge.traffic.RateLimits.Allowance;
import storehouse.platform.web.Problem;

/// Stops a client that asks far more often than a person or a picking desk does.
/// `storehouse.rate.limit=off` (`STOREHOUSE_RATE_LIMIT`) lifts it for load tests.
@Provider
@PreMatching
@Priority(20)
@Singleton
public final class RateLimitFilter implements ContainerRequestFilter {

  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final RateLimits limits = new RateLimits(TimeMeter.SYSTEM_NANOTIME);
  private final TrustedProxies proxies;
  private final boolean lifted;

  @Context private @Nullable HttpServletRequest servletRequest;

  @Inject
  public RateLimitFilter(
      TrustedProxies proxies,
      @ConfigProperty(name = "storehouse.rate.limit", defaultValue = "on") String on) {
    this.proxies = proxies;
    this.lifted = on.equalsIgnoreCase("off");
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (lifted || servletRequest == null) {
      return;
    }
    require(
        READS.contains(request.getMethod()) ? Allowance.READ : Allowance.WRITE,
        servletRequest.getRemoteAddr(),
        request.getHeaderString(TrustedProxies.HEADER));
  }

  /// Counts a change that comes from this address; a `Problem` when there were too many.
  public void requireWrite(String peer, @Nullable String forwardedFor) {
    if (!lifted) {
      require(Allowance.WRITE, peer, forwardedFor);
    }
  }

  private void require(Allowance allowance, String peer, @Nullable String forwardedFor) {
    String client = proxies.client(peer, forwardedFor);
    limits
        .exceeded(client, allowance)
        .ifPresent(
            pause -> {
              throw Problem.tooMany(
                  "That were very many requests in a short time. Please wait a moment.", pause);
            });
  }
}
