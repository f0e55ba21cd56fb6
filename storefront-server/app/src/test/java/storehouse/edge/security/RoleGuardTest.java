package storehouse.edge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import storehouse.identity.Role;
import storehouse.identity.StaffMember;
import storehouse.platform.web.ForAnyone;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

class RoleGuardTest {

  private static final RoleGuard.Check PACKERS = new RoleGuard.Check(Set.of("packer"));

  /// For staff, by its path.
  @Path("api/backoffice/v1/things")
  public static final class Things {

    @GET
    @StaffRoles("packer")
    public String packed() {
      return "";
    }

    @GET
    public String forgotten() {
      return "";
    }

    @GET
    @ForAnyone
    public String open() {
      return "";
    }
  }

  /// For shoppers.
  @Path("api/v1/things")
  public static final class PublicThings {

    @GET
    public String all() {
      return "";
    }
  }

  private static Set<String> roles(Class<?> resource, String method) throws Exception {
    return RoleGuard.rolesOf(resource, resource.getMethod(method));
  }

  @Test
  void aForgottenAnnotationOpensNothingToThePublic() throws Exception {
    assertThat(roles(Things.class, "packed")).containsExactly("packer");
    assertThat(roles(Things.class, "forgotten")).hasSize(Role.values().length);
    assertThat(roles(Things.class, "open")).isEmpty();
    assertThat(roles(PublicThings.class, "all")).isEmpty();
  }

  @Test
  void onlyTheRightRoleOrAnAdministratorPasses() {
    assertThatCode(() -> PACKERS.filter(from(staff(Role.PACKER)))).doesNotThrowAnyException();
    assertThatCode(() -> PACKERS.filter(from(staff(Role.ADMIN)))).doesNotThrowAnyException();
    assertThatThrownBy(() -> PACKERS.filter(from(staff(Role.PICKER))))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
    assertThatThrownBy(() -> PACKERS.filter(from(null)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
  }

  private static SecurityContext staff(Role role) {
    return new StaffSecurity(new StaffMember("someone", "Someone", List.of(role)), false);
  }

  /// A request of which only the sender is asked.
  private static ContainerRequestContext from(@Nullable SecurityContext sender) {
    return (ContainerRequestContext)
        Proxy.newProxyInstance(
            RoleGuardTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (_, method, _) -> method.getName().equals("getSecurityContext") ? sender : null);
  }
}
