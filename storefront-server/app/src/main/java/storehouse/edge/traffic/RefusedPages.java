package storehouse.edge.traffic;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import storehouse.platform.web.Problem;

/// Tells a person on a page what [AdmissionFilter] decided.
@Provider
@PreMatching
@Priority(15)
@Singleton
public final class RefusedPages implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getProperty(AdmissionFilter.REFUSAL) instanceof Problem refusal) {
      throw refusal;
    }
  }
}
