package storehouse.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.model.Money;
import storehouse.order.OrderState;
import storehouse.order.OrderView;
import storehouse.platform.json.Json;
import storehouse.storefront.sample.SampleOrders;
import storehouse.storefront.sample.SampleShop;

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

  @Test
  void aDeclineIsRememberedAndHowToPayIsChosenAnew() {
    Memory after = typed.choosing("stripe").after(cancelled("payment.declined"));

    assertThat(after.refused()).isEqualTo(new Memory.Refused("stripe", "payment.declined"));
    assertThat(after.gateway()).isNull();
    assertThat(after.isPlaced()).isFalse();
    assertThat(after.key()).isNotEqualTo(typed.key());
    assertThat(Memory.ofCookie(after.asCookie())).contains(after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"payment.cancelled", "stock.unavailable", "deadline.authorise-payment", "other"})
  void onlyARefusedPaymentIsHeldAgainstAGateway(String reason) {
    assertThat(typed.after(cancelled(reason)).refused()).isNull();
  }

  @Test
  void anEarlierRefusalStillCountsAfterAnOrderThatTheShopperGaveUp() {
    Memory declined = typed.after(cancelled("payment.declined"));

    assertThat(declined.after(cancelled("cancelled.by-shopper")).refused())
        .isEqualTo(declined.refused());
  }

  @Test
  void aCookieFromBeforeThereWasAChoiceOfGatewaysIsStillRead() {
    String json =
        Json.write(Map.of("key", typed.key(), "cartId", typed.cartId(), "form", typed.form()));
    String cookie = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

    assertThat(Memory.ofCookie(cookie)).contains(typed);
  }

  private static OrderView cancelled(String reason) {
    Money nothing = Money.of(0, "EUR");
    return new OrderView(
        1,
        "SH-1",
        "token",
        new OrderState.Cancelled(reason),
        "ada@example.test",
        null,
        SampleShop.address(),
        "standard",
        "stripe",
        List.of(),
        new OrderView.Amounts(nothing, nothing, nothing, nothing, nothing),
        Locale.ENGLISH,
        Instant.EPOCH,
        0,
        List.of());
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
