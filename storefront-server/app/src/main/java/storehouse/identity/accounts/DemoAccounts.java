package storehouse.identity.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.identity.Role;
import storehouse.identity.ShopperView;
import storehouse.identity.StaffMember;
import storehouse.model.shop.Address;
import storehouse.platform.Background;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// The accounts of the demo shop, created at its first start: two of each role, named by the role,
/// and two shoppers with an address book. Without `storehouse.demo` nobody is created.
@Singleton
public final class DemoAccounts implements Background {

  private static final String PASSWORD = "storehouse-demo";

  private final boolean demo;
  private final Store store;
  private final Passwords passwords;
  private final Clock clock;

  @Inject
  DemoAccounts(
      @ConfigProperty(name = "storehouse.demo", defaultValue = "false") boolean demo,
      Stores stores,
      Passwords passwords,
      Clock clock) {
    this.demo = demo;
    this.store = stores.of(StoreName.CUSTOMER);
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public void start() {
    if (demo && !areThere()) {
      String hash = passwords.hash(PASSWORD);
      try {
        store.writeEntities(tx -> create(tx.entities(), hash));
      } catch (RuntimeException failure) {
        if (!StoreFailure.isDuplicateKey(failure)) {
          throw failure;
        }
      }
    }
  }

  private boolean areThere() {
    return store.readEntities(
        tx ->
            tx.entities()
                    .createQuery("select count(a) from StaffAccount a", Long.class)
                    .getSingleResult()
                > 0);
  }

  private int create(EntityManager entities, String hash) {
    Instant now = clock.instant();
    staff().forEach(member -> entities.persist(new StaffAccount(Ids.next(), member, hash, now)));
    shoppers()
        .forEach(
            (shopper, book) -> {
              entities.persist(new ShopperAccount(shopper, hash, now));
              for (int rank = 0; rank < book.size(); rank++) {
                long shopperId = Long.parseLong(shopper.id());
                entities.persist(new SavedAddress(Ids.next(), shopperId, rank, book.get(rank)));
              }
            });
    return 0;
  }

  private static List<StaffMember> staff() {
    List<StaffMember> staff = new ArrayList<>();
    Arrays.stream(Role.values())
        .forEach(
            role -> {
              String title =
                  role.key().substring(0, 1).toUpperCase(Locale.ROOT) + role.key().substring(1);
              staff.add(new StaffMember(role.key(), title, List.of(role)));
              staff.add(new StaffMember(role.key() + "2", title + " 2", List.of(role)));
            });
    return staff;
  }

  private static Map<ShopperView, List<Address>> shoppers() {
    return Map.of(
        new ShopperView(Long.toString(Ids.next()), "ada@example.test", "Ada Lindgren"),
        List.of(
            new Address(
                "Ada Lindgren", "Lindenstraße 12", null, "Berlin", null, "10969", "DE", null),
            new Address(
                "Ada Lindgren",
                "Karl-Liebknecht-Straße 8",
                "Atelier 3",
                "Leipzig",
                null,
                "04107",
                "DE",
                null)),
        new ShopperView(Long.toString(Ids.next()), "ben@example.test", "Ben Okafor"),
        List.of(
            new Address(
                "Ben Okafor", "Langer Steinweg 31", null, "Hamburg", null, "20459", "DE", null)));
  }

  @Override
  public void close() {}
}
