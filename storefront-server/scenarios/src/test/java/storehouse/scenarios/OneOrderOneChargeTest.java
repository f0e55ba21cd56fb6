package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.launcher.check.Intent;
import storehouse.scenarios.Shop.PlacedOrder;
import storehouse.simulators.cards.TestCard;

/// Whatever a shopper, a bank or the network does at a checkout: one order, one charge.
@Tag("shop")
class OneOrderOneChargeTest {

  private static final Duration SETTLED = Duration.ofSeconds(60);

  private final Shop shop = Shop.open();
  private final String email = UUID.randomUUID() + "@example.test";

  /// What all of this is about.
  private void expectOneOrderPaidOn(PaidOn on) {
    Eventually.until("one order is paid", SETTLED, () -> standing().size() == 1);
    PlacedOrder order = standing().getFirst();
    assertThat(order.gateway()).isEqualTo(on.gateway());
    assertThat(shop.ordersOf(email))
        .allMatch(each -> each.equals(order) || each.status().equals("CANCELLED"));
    Eventually.until(
        "nothing is held any more",
        SETTLED,
        () -> payments().stream().allMatch(payment -> payment.held() == 0));
    assertThat(payments().stream().filter(payment -> payment.captured() > 0))
        .singleElement()
        .matches(payment -> payment.gateway().equals(on.gateway()))
        .matches(payment -> payment.orderId().equals(order.id()))
        .matches(payment -> payment.captured() == order.total())
        .matches(payment -> payment.captures() == 1 && payment.refunded() == 0);
    shop.expectBooksAgree(Set.of());
  }

  private List<PlacedOrder> standing() {
    return shop.ordersOf(email).stream()
        .filter(order -> order.status().equals("CONFIRMED"))
        .toList();
  }

  private List<Intent> payments() {
    return shop.paymentsOf(shop.ordersOf(email).stream().map(PlacedOrder::id).toList());
  }

  private Payer atTheCheckout(Shopper shopper, PaidOn on) {
    shopper.chooses("Morning Mug");
    Payer payer = new Payer(shopper.page());
    payer.fillsIn(email, on);
    return payer;
  }

  @ParameterizedTest
  @EnumSource
  void aPurchaseIsOneOrderAndOneCharge(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      atTheCheckout(shopper, on).pays(on, TestCard.OK);
      shopper.waitsForStatus("CONFIRMED");
    }
    expectOneOrderPaidOn(on);
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
    expectOneOrderPaidOn(on.another());
    assertThat(shop.ordersOf(email)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void whoHeardNothingAfterPayingPaysAgainInAnotherTab(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      Payer payer = atTheCheckout(shopper, on);
      Payer other = new Payer(shopper.page().context().newPage());
      other.page().navigate(shop.address().resolve("/checkout").toString());
      other.fillsIn(email, on);
      CutLine line = new CutLine(shopper.page());
      line.losesTheAnswerToPay();
      payer.chooses(on, TestCard.OK);
      payer.presses();
      line.awaitTrouble();

      other.chooses(on, TestCard.OK);
      other.presses();
      finish(other, on);
    }
    expectOneOrderPaidOn(on);
  }

  /// A wallet's order waits for its shopper, wherever the shop leads to.
  private static void finish(Payer payer, PaidOn on) {
    if (on == PaidOn.PAYPAL) {
      payer
          .page()
          .getByTestId("challenge")
          .or(payer.page().locator("input[name=funding]").first())
          .first()
          .waitFor();
      if (payer.page().getByTestId("challenge").count() > 0) {
        payer.page().getByTestId("challenge").click();
      }
      payer.agrees(on, TestCard.OK);
    }
    payer.seesTheOrder();
  }
}
