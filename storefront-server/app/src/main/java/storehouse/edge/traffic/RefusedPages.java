package storehouse.edge.traffic;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import storehouse.platform.web.Problem;

/// Tells a person on a page what [AdmissionFilter] decided.
@Provider
@PreMatching
@Priority(15)
@Singleton
public final class RefusedPages implements ContainerRequestFilter {

  @Context private @Nullable HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    if (servletRequest != null
        && servletRequest.getAttribute(AdmissionFilter.REFUSAL) instanceof Problem refusal) {
      throw refusal;
    }
  }
}
