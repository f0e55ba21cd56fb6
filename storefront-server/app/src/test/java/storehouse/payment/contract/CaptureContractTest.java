package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.CapturePayment;
import storehouse.payment.PaymentStatus;
import storehouse.payment.RefundPayment;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayReference;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// Taking what was reserved.
@ParameterizedClass
@MethodSource("storehouse.payment.contract.Desk#held")
class CaptureContractTest extends GatewayContract {

  @Test
  void theWholeAmountIsCapturedOnce() {
    AuthorisePayment order = captured("tok_ok");

    assertThat(capture(order)).isEqualTo(Outcome.DONE);

    assertThat(view(order).status()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(view(order).captured()).isEqualTo(order.amount());
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 0));
    assertThat(till().events(order.orderId())).containsExactly("Authorised", "Captured");
  }

  @Test
  void failingCaptureIsRefusedAndThenVoided() {
    AuthorisePayment order = order("tok_capture_fails");
    node().authorise(order);

    assertThat(capture(order)).isEqualTo(Outcome.refused("payment.capture-failed"));
    assertThat(capture(order)).isEqualTo(Outcome.refused("payment.capture-failed"));
    assertThat(release(order)).isEqualTo(Outcome.DONE);

    isFreeOfMoney(order);
    assertThat(till().events(order.orderId())).containsExactly("Authorised", "Voided");
  }

  @Test
  void lateCaptureAfterTheRefundIsRefused() {
    AuthorisePayment order = order("tok_ok");
    node().authorise(order);

    assertThat(refund(order)).isEqualTo(Outcome.DONE);
    assertThat(capture(order)).isEqualTo(Outcome.refused("payment.cancelled"));

    assertThat(standing(order)).isEqualTo(new Standing(0, 0, 0));
  }

  @Test
  void orderWithoutPaymentHasNothingToCapture() {
    assertThat(node().capture(5)).isEqualTo(Outcome.refused("payment.capture-failed"));
    assertThat(node().payments().refresh(5)).isEmpty();
  }

  @Test
  void captureAndRefundAtTheSameTimeLeaveNoMoneyBehind() {
    List<AuthorisePayment> orders = new ArrayList<>();
    List<CompletableFuture<Outcome>> steps = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      AuthorisePayment order = order("tok_ok");
      node().authorise(order);
      orders.add(order);
    }
    for (AuthorisePayment order : orders) {
      long id = order.orderId();
      steps.addAll(node().payments().capture(List.of(new CapturePayment(id))));
      steps.addAll(node().payments().refund(List.of(new RefundPayment(id))));
    }
    steps.forEach(CompletableFuture::join);

    for (AuthorisePayment order : orders) {
      assertThat(refund(order)).isEqualTo(Outcome.DONE);
      isFreeOfMoney(order);
    }
  }

  /// What the saga does not do yet, but a gateway has to: a part of it, and where it can, the rest.
  @Test
  void aPartIsCapturedAndWhereTheGatewayCanAnother() {
    AuthorisePayment order = order("tok_ok");
    node().authorise(order);
    Gateway gateway = PlantedBug.in(desk().gateway());
    GatewayReference at = till().reference(order.orderId());

    capture(gateway, at, 1_000, !gateway.capturesOften());
    Eventually.until("a part is captured", () -> standing(order).captured() == 1_000);
    if (gateway.capturesOften()) {
      assertThat(standing(order).held()).isEqualTo(AMOUNT - 1_000);
      capture(gateway, at, 2_490, true);
    }

    Standing whole = new Standing(0, gateway.capturesOften() ? AMOUNT : 1_000, 0);
    Eventually.until("all of it", () -> standing(order).equals(whole));
  }

  private static void capture(Gateway gateway, GatewayReference at, long minorUnits, boolean last) {
    GatewayAnswer answer =
        gateway.capture(
            at, Money.of(minorUnits, "EUR"), last, "part-" + at.id().hashCode() + minorUnits);
    assertThat(answer).isInstanceOfAny(GatewayAnswer.Seen.class, GatewayAnswer.Received.class);
  }
}
