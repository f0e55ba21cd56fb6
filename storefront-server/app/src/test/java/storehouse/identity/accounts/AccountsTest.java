package storehouse.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.identity.Role;
import storehouse.identity.ShopperSession;
import storehouse.identity.Shoppers;
import storehouse.identity.SignIn;
import storehouse.identity.Staff;
import storehouse.identity.StaffSession;
import storehouse.model.shop.Address;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.testing.TestStores;

@Tag("database")
class AccountsTest {

  private static final String PASSWORD = "storehouse-demo";
  private static final Passwords PASSWORDS = new Passwords();

  private static final Stores STORES = TestStores.fresh(StoreName.CUSTOMER);

  private final MovableClock clock = new MovableClock();
  private final Attempts attempts = new Attempts(clock);
  private final Shoppers shoppers = new ShopperAccounts(STORES, PASSWORDS, attempts, clock);
  private final Staff staff =
      new StaffAccounts(STORES, PASSWORDS, attempts, new StaffTokens(Optional.empty(), clock));

  @AfterAll
  static void close() {
    STORES.close();
  }

  @BeforeEach
  void startTheDemoShopAgain() {
    new DemoAccounts(true, STORES, PASSWORDS, clock).start();
  }

  @Test
  void everyRoleHasTwoDemoAccountsHoweverOftenTheShopStarts() {
    assertThat(text("select count(*) from identity_staff")).isEqualTo("14");
    for (Role role : Role.values()) {
      for (String name : List.of(role.key(), role.key() + "2")) {
        assertThat(staff.signIn(name, PASSWORD))
            .isInstanceOfSatisfying(
                SignIn.SignedIn.class,
                signedIn ->
                    assertThat(((StaffSession) signedIn.session()).member().roles())
                        .isEqualTo(List.of(role)));
      }
    }
  }

  @Test
  void withoutTheDemoNobodyIsThere() {
    try (Stores empty = TestStores.fresh(StoreName.CUSTOMER)) {
      new DemoAccounts(false, empty, PASSWORDS, clock).start();
      Shoppers strangers = new ShopperAccounts(empty, PASSWORDS, attempts, clock);

      assertThat(strangers.signIn("ada@example.test", PASSWORD))
          .isInstanceOf(SignIn.WrongCredentials.class);
    }
  }

  @Test
  void aSessionOpensWithItsTokenUntilItIsSignedOutOrOld() {
    String token = signedIn("Ada@Example.test ").token();
    String other = signedIn("ada@example.test").token();

    assertThat(shoppers.shopper(token).orElseThrow().email()).isEqualTo("ada@example.test");
    shoppers.signOut(token);
    assertThat(shoppers.shopper(token)).isEmpty();
    assertThat(shoppers.shopper(other)).isPresent();
    clock.pass(Duration.ofDays(30));
    assertThat(shoppers.shopper(other)).isEmpty();
    assertThat(shoppers.shopper("made up")).isEmpty();
  }

  @Test
  void theStoreKeepsNeitherTokensNorPasswords() {
    String token = signedIn("ben@example.test").token();

    assertThat(text("select group_concat(token_hash) from identity_session")).doesNotContain(token);
    assertThat(text("select group_concat(password_hash) from identity_shopper"))
        .doesNotContain(PASSWORD)
        .startsWith("$2b$");
  }

  @Test
  void theAddressBookBeginsWithTheUsualAddress() {
    List<Address> book = shoppers.addresses(signedIn("ada@example.test").shopper().id());

    assertThat(book).extracting(Address::city).containsExactly("Berlin", "Leipzig");
  }

  @Test
  void guessingIsSlowedDownForTheAccountAlone() {
    for (int i = 0; i < 10; i++) {
      assertThat(staff.signIn("stock", "guess " + i)).isInstanceOf(SignIn.WrongCredentials.class);
    }

    assertThat(staff.signIn("stock", PASSWORD))
        .as("not even the right password is looked at now")
        .isEqualTo(new SignIn.TooManyAttempts<StaffSession>(Duration.ofSeconds(30)));
    assertThat(staff.signIn("stock2", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    clock.pass(Duration.ofSeconds(30));
    assertThat(staff.signIn("stock", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void whoSignsInOftenIsNotSlowedDown() {
    for (int i = 0; i < 15; i++) {
      assertThat(staff.signIn("packer", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }
  }

  private ShopperSession signedIn(String email) {
    return ((SignIn.SignedIn<ShopperSession>) shoppers.signIn(email, PASSWORD)).session();
  }

  private static String text(String sql) {
    return STORES
        .of(StoreName.CUSTOMER)
        .read(
            tx -> {
              try (PreparedStatement select = tx.connection().prepareStatement(sql);
                  ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "nothing";
              }
            });
  }
}
