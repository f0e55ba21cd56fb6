package storehouse.identity.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import storehouse.identity.SignIn;
import storehouse.identity.Staff;
import storehouse.identity.StaffMember;
import storehouse.identity.StaffSession;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Staff as the store knows them.
@Singleton
public final class StaffAccounts implements Staff {

  private final Store store;
  private final Passwords passwords;
  private final Attempts attempts;
  private final StaffTokens tokens;

  @Inject
  StaffAccounts(Stores stores, Passwords passwords, Attempts attempts, StaffTokens tokens) {
    this.store = stores.of(StoreName.CUSTOMER);
    this.passwords = passwords;
    this.attempts = attempts;
    this.tokens = tokens;
  }

  @Override
  public SignIn<StaffSession> signIn(String username, String password) {
    return attempts.attempt("staff " + username, () -> checked(username, password));
  }

  private SignIn<StaffSession> checked(String username, String password) {
    Optional<StaffAccount> account = find(username);
    return passwords.matches(password, account.map(StaffAccount::passwordHash))
        ? new SignIn.SignedIn<>(tokens.open(account.orElseThrow().member()))
        : new SignIn.WrongCredentials<>();
  }

  @Override
  public Optional<StaffMember> verify(String token) {
    return tokens.verify(token);
  }

  private Optional<StaffAccount> find(String username) {
    return store.readEntities(
        tx ->
            tx.entities()
                .createQuery(
                    "select a from StaffAccount a where a.username = :name", StaffAccount.class)
                .setParameter("name", username)
                .getResultStream()
                .findFirst());
  }
}
