package storehouse.edge.security;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import storehouse.identity.Role;
import storehouse.platform.web.ForAnyone;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Enforces `@StaffRoles` on methods and classes. What lies below `api/backoffice` and says nothing
/// is for any member of staff, so that a forgotten annotation opens nothing to the public.
@Provider
@Singleton
public final class RoleGuard implements DynamicFeature {

  private static final Set<String> ANY_STAFF =
      Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toUnmodifiableSet());

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Set<String> roles = rolesOf(resource.getResourceClass(), resource.getResourceMethod());
    if (!roles.isEmpty()) {
      context.register(new Check(roles), Priorities.AUTHORIZATION);
    }
  }

  static Set<String> rolesOf(Class<?> resource, Method method) {
    if (method.isAnnotationPresent(ForAnyone.class)) {
      return Set.of();
    }
    StaffRoles allowed = method.getAnnotation(StaffRoles.class);
    if (allowed == null) {
      allowed = resource.getAnnotation(StaffRoles.class);
    }
    if (allowed != null) {
      return Set.of(allowed.value());
    }
    Path path = resource.getAnnotation(Path.class);
    boolean forStaff =
        path != null && path.value().replaceFirst("^/", "").startsWith("api/backoffice");
    return forStaff && !resource.isAnnotationPresent(ForAnyone.class) ? ANY_STAFF : Set.of();
  }

  /// Lets a request through whose sender has one of the roles.
  record Check(Set<String> roles) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      SecurityContext sender = request.getSecurityContext();
      if (!(sender instanceof StaffSecurity)) {
        throw new Problem(401, "unauthenticated", "Not signed in", "Sign in first.");
      }
      if (roles.stream().noneMatch(sender::isUserInRole)) {
        throw new Problem(
            403,
            "forbidden",
            "Not allowed",
            "Your role does not allow this. Ask an administrator.");
      }
    }
  }
}
