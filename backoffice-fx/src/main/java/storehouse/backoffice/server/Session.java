package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Set;
import storehouse.model.backoffice.SignInRequest;
import storehouse.model.backoffice.SignedIn;

/// Somebody at work: who, what they may do, and a server that knows them.
public record Session(Server server, String username, String displayName, Set<Role> roles) {

  /// Asks for a token; wrong names and passwords come back as the server’s refusal.
  public static Answer<Session> begin(Server server, String username, String password) {
    Answer<SignedIn> answer =
        server.post("/auth/token", new SignInRequest(username, password), new TypeReference<>() {});
    return switch (answer) {
      case Answer.Got<SignedIn>(var signedIn) ->
          new Answer.Got<>(
              new Session(
                  server.withToken(signedIn.token()),
                  username,
                  signedIn.displayName(),
                  Role.known(signedIn.roles())));
      case Answer.Failed<SignedIn>(var failure) -> new Answer.Failed<>(failure);
    };
  }

  public boolean hasAnyOf(Role... allowed) {
    return Role.of(allowed).stream().anyMatch(roles::contains) || roles.contains(Role.ADMIN);
  }
}
