package storehouse.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import storehouse.model.shop.Address;

class WishCheckTest {

  private static final Address BERLIN =
      new Address("Ada Lindgren", "Lindenstraße 12", null, "Berlin", null, "10969", "DE", null);

  private static Map<String, String> problems(String email, String token) {
    return WishCheck.problems(
        new PlaceOrder("cart-1", email, BERLIN, null, "standard", "adyen", token, null, null));
  }

  @Test
  void aWholeEncryptedCardIsATokenAndWhatIsLongerIsNot() {
    String longest = "e".repeat(PlaceOrder.LONGEST_TOKEN);

    assertThat(problems("ada@example.test", longest)).isEmpty();
    assertThat(problems("ada@example.test", longest + "e"))
        .isEqualTo(Map.of("payment.token", "too-long"));
    assertThat(problems("ada@example.test", " ")).isEqualTo(Map.of("payment.token", "required"));
  }

  @Test
  void everythingElseIsAsLongAsPeopleWrite() {
    assertThat(problems("a".repeat(120) + "@example.test", "tok"))
        .isEqualTo(Map.of("email", "too-long"));
    assertThat(problems("ada", "tok")).isEqualTo(Map.of("email", "invalid"));
  }
}
