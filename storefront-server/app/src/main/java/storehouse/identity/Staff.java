package storehouse.identity;

import java.util.Optional;

/// Members of staff and their tokens.
public interface Staff {

  SignIn<StaffSession> signIn(String username, String password);

  /// Who a bearer token belongs to; empty when it is forged, damaged or expired. Asks no store.
  Optional<StaffMember> verify(String token);
}
