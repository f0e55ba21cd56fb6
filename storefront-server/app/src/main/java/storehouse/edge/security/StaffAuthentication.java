package storehouse.edge.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import storehouse.identity.Staff;

/// Reads the bearer token of staff. A missing or worthless one leaves the request anonymous; what
/// needs a role then refuses it.
@Provider
@Priority(Priorities.AUTHENTICATION)
@Singleton
public final class StaffAuthentication implements ContainerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final Staff staff;

  @Inject
  StaffAuthentication(Staff staff) {
    this.staff = staff;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return;
    }
    boolean secure = "https".equals(request.getUriInfo().getRequestUri().getScheme());
    staff
        .verify(header.substring(SCHEME.length()).strip())
        .ifPresent(member -> request.setSecurityContext(new StaffSecurity(member, secure)));
  }
}
