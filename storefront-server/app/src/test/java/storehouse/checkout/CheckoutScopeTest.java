package storehouse.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import storehouse.model.shop.Address;

class CheckoutScopeTest {

  private static final Address BERLIN =
      new Address("Ada Lindgren", "Lindenstraße 12", null, "Berlin", null, "10969", "DE", null);

  private static String scope(String cart, @Nullable String shopper) {
    return Checkout.scope(
        new PlaceOrder(
            cart, "ada@example.test", BERLIN, null, "standard", "stripe", "tok", null, shopper));
  }

  @Test
  void twoGuestsWithTheSameKeyNeverMeet() {
    assertThat(scope("cart-1", null)).isNotEqualTo(scope("cart-2", null));
    assertThat(scope("cart-1", null)).isEqualTo(scope("cart-1", null));
  }

  @Test
  void aSignedInShoppersKeysAreTheirOwnInEveryCart() {
    assertThat(scope("cart-1", "7")).isEqualTo(scope("cart-2", "7"));
    assertThat(scope("cart-1", "7")).isNotEqualTo(scope("cart-1", "8"));
  }

  @Test
  void noGuestGetsAmongAShoppersKeys() {
    assertThat(scope("7", null)).isNotEqualTo(scope("cart-1", "7"));
  }
}
