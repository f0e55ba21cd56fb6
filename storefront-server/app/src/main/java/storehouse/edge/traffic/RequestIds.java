package storehouse.edge.traffic;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import storehouse.platform.Ids;

/// Gives every request an id, or keeps the one that a proxy in front gave it, and says it in the
/// answer.
@Provider
@PreMatching
@Priority(10)
@Singleton
public final class RequestIds implements ContainerRequestFilter, ContainerResponseFilter {

  public static final String HEADER = "X-Request-Id";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  @Override
  public void filter(ContainerRequestContext request) {
    String given = request.getHeaderString(HEADER);
    String id = keptOrNew(given);
    if (!id.equals(given)) {
      request.getHeaders().putSingle(HEADER, id);
    }
  }

  /// The id of a request that came with this one, if with any.
  public static String keptOrNew(@Nullable String given) {
    return given != null && PLAIN.matcher(given).matches() ? given : Ids.unguessable();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String id = request.getHeaderString(HEADER);
    if (id != null) {
      response.getHeaders().putSingle(HEADER, id);
    }
  }

  /// The id of the request that has these headers.
  public static String of(@Nullable HttpHeaders headers) {
    String id = headers == null ? null : headers.getHeaderString(HEADER);
    return id == null ? "unknown" : id;
  }
}
