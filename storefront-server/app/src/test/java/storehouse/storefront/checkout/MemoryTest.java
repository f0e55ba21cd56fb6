package storehouse.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.storefront.sample.SampleOrders;

class MemoryTest {

  private final Memory typed = Memory.fresh("cart-1", SampleOrders.form());

  @Test
  void whatWasTypedComesBackFromTheCookieWithItsKey() {
    Memory placed = typed.placed("SH-1042-7", "token");
    assertThat(Memory.ofCookie(placed.asCookie())).contains(placed);
    assertThat(typed.asCookie()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void aNewKeyForgetsTheOrderAndKeepsTheForm() {
    Memory renewed = typed.placed("SH-1042-7", "token").renewed();
    assertThat(renewed.isPlaced()).isFalse();
    assertThat(renewed.key()).isNotEqualTo(typed.key());
    assertThat(renewed.form()).isEqualTo(typed.form());
  }

  @Test
  void aReceiptKeepsTheOrderAndNoAddress() {
    Memory receipt = typed.placed("SH-1042-7", "token").receipt();
    assertThat(receipt.isPlaced()).isTrue();
    assertThat(receipt.form()).isEqualTo(CheckoutForm.empty("DE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%%%", "e30", "bnVsbA"})
  void aDamagedCookieIsNoMemory(String cookie) {
    assertThat(Memory.ofCookie(cookie)).isEmpty();
  }

  @Test
  void aCookieWithHolesIsNoMemory() {
    String json = "{\"key\":\"k\",\"cartId\":\"c\",\"form\":{\"email\":\"a@b.test\"}}";
    String cookie = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    assertThat(Memory.ofCookie(cookie)).isEmpty();
  }
}
