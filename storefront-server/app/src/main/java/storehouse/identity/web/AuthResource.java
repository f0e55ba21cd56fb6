package storehouse.identity.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import storehouse.identity.Role;
import storehouse.identity.SignIn;
import storehouse.identity.Staff;
import storehouse.identity.StaffSession;
import storehouse.model.backoffice.SignInRequest;
import storehouse.model.backoffice.SignedIn;
import storehouse.platform.web.ForAnyone;
import storehouse.platform.web.Problem;

/// Staff sign in here and get the bearer token for everything below `/api/backoffice/v1`.
@Singleton
@Path("api/backoffice/v1/auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

  private final Staff staff;

  @Inject
  AuthResource(Staff staff) {
    this.staff = staff;
  }

  @POST
  @Path("token")
  @ForAnyone
  public SignedIn token(@Nullable SignInRequest request) {
    return switch (staff.signIn(username(request), password(request))) {
      case SignIn.SignedIn<StaffSession>(var session) -> wire(session);
      case SignIn.WrongCredentials<StaffSession> _ ->
          throw new Problem(
              401,
              "wrong-credentials",
              "Not signed in",
              "This user name and password do not belong together.");
      case SignIn.TooManyAttempts<StaffSession>(var pause) ->
          throw Problem.tooMany(
              "There were too many attempts to sign in as this user. Please wait a moment.", pause);
    };
  }

  private static SignedIn wire(StaffSession session) {
    return new SignedIn(
        session.token(),
        session.member().displayName(),
        session.member().roles().stream().map(Role::key).toList(),
        session.expiresAt());
  }

  private static String username(@Nullable SignInRequest request) {
    return given(request == null ? null : request.username());
  }

  private static String password(@Nullable SignInRequest request) {
    return given(request == null ? null : request.password());
  }

  private static String given(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Problem.badRequest("Give a user name and a password.");
    }
    return text;
  }
}
