package storehouse.identity.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import storehouse.identity.ShopperSession;
import storehouse.identity.ShopperView;
import storehouse.identity.Shoppers;
import storehouse.identity.SignIn;
import storehouse.model.shop.Address;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Shoppers as the store knows them. A session lasts thirty days.
@Singleton
public final class ShopperAccounts implements Shoppers {

  private static final Duration SESSION = Duration.ofDays(30);

  private final Store store;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Clock clock;

  @Inject
  ShopperAccounts(Stores stores, Passwords passwords, Attempts attempts, Clock clock) {
    this.store = stores.of(StoreName.CUSTOMER);
    this.passwords = passwords;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Override
  public SignIn<ShopperSession> signIn(String email, String password) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    return attempts.attempt("shopper " + address, () -> checked(address, password));
  }

  private SignIn<ShopperSession> checked(String email, String password) {
    Optional<ShopperAccount> account =
        store.readEntities(
            tx ->
                tx.entities()
                    .createQuery(
                        "select a from ShopperAccount a where a.email = :email",
                        ShopperAccount.class)
                    .setParameter("email", email)
                    .getResultStream()
                    .findFirst());
    return passwords.matches(password, account.map(ShopperAccount::passwordHash))
        ? new SignIn.SignedIn<>(open(account.orElseThrow()))
        : new SignIn.WrongCredentials<>();
  }

  private ShopperSession open(ShopperAccount account) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(SESSION);
    String token = Ids.unguessable();
    return store.writeEntities(
        tx -> {
          forgetExpired(tx.entities(), now);
          tx.entities()
              .persist(
                  new ShopperSessionRow(SessionTokens.hash(token), account.id(), now, expiresAt));
          return new ShopperSession(token, account.shopper(), expiresAt);
        });
  }

  private static void forgetExpired(EntityManager entities, Instant now) {
    entities
        .createQuery("delete from ShopperSessionRow s where s.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  @Override
  public Optional<ShopperView> shopper(String sessionToken) {
    return store.readEntities(
        tx ->
            Optional.ofNullable(
                    tx.entities().find(ShopperSessionRow.class, SessionTokens.hash(sessionToken)))
                .filter(session -> session.isOpen(clock.instant()))
                .map(session -> tx.entities().find(ShopperAccount.class, session.shopperId()))
                .map(ShopperAccount::shopper));
  }

  @Override
  public void signOut(String sessionToken) {
    store.writeEntities(
        tx ->
            tx.entities()
                .createQuery("delete from ShopperSessionRow s where s.tokenHash = :hash")
                .setParameter("hash", SessionTokens.hash(sessionToken))
                .executeUpdate());
  }

  @Override
  public List<Address> addresses(String shopperId) {
    return store.readEntities(
        tx ->
            tx.entities()
                .createQuery(
                    "select a from SavedAddress a where a.shopperId = :shopper"
                        + " order by a.rankInBook",
                    SavedAddress.class)
                .setParameter("shopper", Long.parseLong(shopperId))
                .getResultStream()
                .map(SavedAddress::address)
                .toList());
  }
}
