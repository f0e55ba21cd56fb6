package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.simulators.cards.TestCard;

/// Whatever a shopper, a bank or the network does at a checkout: one order, one charge.
@Tag("shop")
class OneOrderOneChargeTest {

  private final Shop shop = Shop.open();
  private final Purchases purchases = Purchases.ofSomebodyNew(shop);

  private Payer atTheCheckout(Shopper shopper, PaidOn on) {
    shopper.chooses("Morning Mug");
    Payer payer = new Payer(shopper.page());
    payer.fillsIn(purchases.email(), on);
    return payer;
  }

  @ParameterizedTest
  @EnumSource
  void aPurchaseIsOneOrderAndOneCharge(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      atTheCheckout(shopper, on).pays(on, TestCard.OK);
      shopper.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(on);
  }

  @ParameterizedTest
  @EnumSource
  void whoIsDeclinedPaysOnAnotherGateway(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      Payer payer = atTheCheckout(shopper, on);
      payer.pays(on, TestCard.DECLINED);
      shopper.waitsForStatus("CANCELLED");
      shopper.page().getByTestId("try-again").click();
      assertThat(shopper.page().getByTestId("notice").textContent()).contains("declined");

      payer.pays(on.another(), TestCard.OK);
      shopper.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(on.another());
    assertThat(purchases.orders()).hasSize(2);
  }

  /// The link of the order's page is that of the mail, and may be followed anywhere.
  @ParameterizedTest
  @EnumSource
  void whoFollowsTheLinkToPayAgainOnTwoDevicesPaysOnce(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true);
        Shopper phone = Shopper.onAPhone(shop.address())) {
      atTheCheckout(shopper, on).pays(on, TestCard.DECLINED);
      shopper.waitsForStatus("CANCELLED");
      String link =
          shop.address()
              .resolve(shopper.page().getByTestId("try-again").getAttribute("href"))
              .toString();
      phone.page().navigate(link);
      shopper.page().navigate(link);
      Payer payer = new Payer(phone.page());
      Payer other = new Payer(shopper.page());
      other.chooses(on.another(), TestCard.OK);

      payer.pays(on.another(), TestCard.OK);
      phone.waitsForStatus("CONFIRMED");
      other.presses();
      other.seesTheOrder();
      shopper.waitsForStatus("CONFIRMED");
      phone.page().navigate(link);
      phone.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(on.another());
    assertThat(purchases.orders()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void whoHeardNothingAfterPayingPaysAgainInAnotherTab(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      Payer payer = atTheCheckout(shopper, on);
      Payer other = Payer.atTheCheckout(shopper.newTab(), shop.address());
      other.fillsIn(purchases.email(), on);
      CutLine line = new CutLine(shopper.page());
      line.losesTheAnswerToPay();
      payer.chooses(on, TestCard.OK);
      payer.presses();
      line.awaitTrouble();

      other.chooses(on, TestCard.OK);
      other.presses();
      other.finishes(on);
    }
    purchases.expectOneOrderPaidOn(on);
  }

  @ParameterizedTest
  @EnumSource
  void whoHeardNothingAfterPayingFindsTheOrderAtTheCheckout(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      Payer payer = atTheCheckout(shopper, on);
      CutLine line = new CutLine(shopper.page());
      line.losesTheAnswerToPay();
      payer.chooses(on, TestCard.OK);
      payer.presses();
      line.awaitTrouble();

      Payer.atTheCheckout(shopper.newTab(), shop.address()).finishes(on);
    }
    purchases.expectOneOrderPaidOn(on);
    assertThat(purchases.orders()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatBreaksWhilePayingMayBreakAgain(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      Payer payer = atTheCheckout(shopper, on);
      CutLine first = new CutLine(shopper.page());
      first.breaksWithinPaying();
      payer.chooses(on, TestCard.OK);
      payer.presses();
      first.awaitTrouble();
      assertThat(purchases.orders()).isEmpty();

      Payer again = Payer.atTheCheckout(shopper.newTab(), shop.address());
      CutLine second = new CutLine(again.page());
      second.breaksAfterPaying();
      again.fillsIn(purchases.email(), on);
      again.chooses(on, TestCard.OK);
      again.presses();
      second.awaitTrouble();

      Payer.atTheCheckout(shopper.newTab(), shop.address()).goesOn(purchases.email(), on);
    }
    purchases.expectOneOrderPaidOn(on);
    assertThat(purchases.orders()).hasSize(1);
  }
}
