package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.simulators.cards.TestCard;

/// A shopper leaves the shop for a bank or a wallet, and may come back in any way, several times or
/// not at all: one order, one charge.
@Tag("shop")
class ChallengedPaymentsTest {

  private final Shop shop = Shop.open();
  private final Purchases purchases = Purchases.ofSomebodyNew(shop);

  private Payer atTheCheckout(Shopper shopper, PaidOn on) {
    shopper.chooses("Morning Mug");
    Payer payer = new Payer(shopper.page());
    payer.fillsIn(purchases.email(), on);
    return payer;
  }

  private void passes(Shopper shopper, PaidOn on) {
    try (shopper) {
      atTheCheckout(shopper, on).pays(on, TestCard.THREE_D_SECURE);
      shopper.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(on);
    assertThat(purchases.orders()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aChallengeIsPassedAtADesk(PaidOn on) {
    passes(Shopper.at(shop.address(), true), on);
  }

  @ParameterizedTest
  @EnumSource
  void aChallengeIsPassedOnAPhone(PaidOn on) {
    passes(Shopper.onAPhone(shop.address()), on);
  }

  @ParameterizedTest
  @EnumSource(names = {"STRIPE", "ADYEN"})
  void whoDoesNotPassOnAPhoneIsLedBackToPayOnAnotherGateway(PaidOn on) {
    try (Shopper shopper = Shopper.onAPhone(shop.address())) {
      Payer payer = atTheCheckout(shopper, on);
      payer.chooses(on, TestCard.THREE_D_SECURE);
      payer.presses();
      payer.failsTheChallenge();
      payer.seesTheOrder();
      shopper.waitsForStatus("CANCELLED");
      shopper.page().getByTestId("try-again").click();
      assertThat(shopper.page().getByTestId("notice").textContent())
          .contains("Nothing was charged");

      payer.pays(on.another(), TestCard.OK);
      shopper.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(on.another());
  }

  @Test
  void whoLeavesTheWalletOrFailsItsChallengeIsLedBackToPayByCard() {
    try (Shopper shopper = Shopper.onAPhone(shop.address())) {
      Payer payer = atTheCheckout(shopper, PaidOn.PAYPAL);
      payer.chooses(PaidOn.PAYPAL, TestCard.OK);
      payer.presses();
      payer.leavesTheWallet();
      assertThat(shopper.page().getByTestId("notice").textContent()).contains("without paying");

      payer.chooses(PaidOn.PAYPAL, TestCard.THREE_D_SECURE);
      payer.presses();
      payer.agreesAtTheWallet(TestCard.THREE_D_SECURE);
      payer.failsTheChallenge();
      assertThat(shopper.page().getByTestId("notice").textContent()).contains("without paying");

      payer.pays(PaidOn.STRIPE, TestCard.OK);
      shopper.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(PaidOn.STRIPE);
    assertThat(purchases.orders()).hasSize(3);
  }

  /// The shopper agreed, so the gateway charges, and the shop's page has not been opened yet; the
  /// answer is its address.
  private String agreesAndLosesTheWayBack(Shopper shopper, PaidOn on) {
    Payer payer = atTheCheckout(shopper, on);
    CutLine line = new CutLine(shopper.page());
    line.losesTheWayBack();
    payer.chooses(on, on.asking());
    payer.presses();
    payer.agrees(on, on.asking());
    return line.ledTo();
  }

  @ParameterizedTest
  @EnumSource
  void theWayBackMayBeOpenedTwiceAtOnce(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      String back = agreesAndLosesTheWayBack(shopper, on);
      List<Page> tabs = List.of(shopper.newTab(), shopper.newTab());
      tabs.forEach(tab -> tab.evaluate("back => { setTimeout(() => location.href = back) }", back));
      tabs.forEach(tab -> tab.getByTestId("order-number").first().waitFor());
    }
    purchases.expectOneOrderPaidOn(on);
  }

  @ParameterizedTest
  @EnumSource
  void theWayBackMayNeverBeOpened(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      agreesAndLosesTheWayBack(shopper, on);
    }
    purchases.expectOneOrderPaidOn(on);
  }

  @ParameterizedTest
  @EnumSource
  void theWayBackMayBreakWhileTheShopAsksTheGateway(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      String back = agreesAndLosesTheWayBack(shopper, on);
      CutLine.hangUpOn(back);
      Payer payer = new Payer(shopper.newTab());
      payer.page().navigate(back);
      payer.seesTheOrder();
    }
    purchases.expectOneOrderPaidOn(on);
  }
}
