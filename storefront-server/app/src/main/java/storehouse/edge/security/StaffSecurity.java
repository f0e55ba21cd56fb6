package storehouse.edge.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.stream.Stream;
import storehouse.identity.Role;
import storehouse.identity.StaffMember;

/// The signed-in member of staff, whose principal is named by the user name.
record StaffSecurity(StaffMember member, boolean isSecure) implements SecurityContext {

  @Override
  public Principal getUserPrincipal() {
    return member::username;
  }

  @Override
  public boolean isUserInRole(String role) {
    return Stream.of(role, Role.ADMIN.key())
        .anyMatch(key -> member.roles().stream().anyMatch(own -> own.key().equals(key)));
  }

  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }
}
