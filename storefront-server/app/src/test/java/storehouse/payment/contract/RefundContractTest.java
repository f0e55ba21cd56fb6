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
import storehouse.payment.PaymentStatus;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// Giving back what was taken: all of it, or parts, and never more.
@ParameterizedClass
@MethodSource("storehouse.payment.contract.Desk#held")
class RefundContractTest extends GatewayContract {

  @Test
  void everythingIsGivenBackOnce() {
    AuthorisePayment order = captured("tok_ok");

    assertThat(refund(order)).isEqualTo(Outcome.DONE);
    assertThat(refund(order)).isEqualTo(Outcome.DONE);
    assertThat(release(order)).isEqualTo(Outcome.DONE);

    Eventually.until("refunded", () -> view(order).status() == PaymentStatus.REFUNDED);
    assertThat(view(order).refunded()).isEqualTo(order.amount());
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
    assertThat(till().events(order.orderId()))
        .containsExactly("Authorised", "Captured", "Refunded");
  }

  @Test
  void partsAreGivenBackOnceEachAndTogetherNeverMoreThanWasTaken() {
    AuthorisePayment order = captured("tok_ok");

    assertThat(part(order, 1, 1_000)).isEqualTo(Outcome.DONE);
    assertThat(part(order, 1, 1_000)).isEqualTo(Outcome.DONE);
    assertThat(part(order, 2, 490)).isEqualTo(Outcome.DONE);
    assertThat(part(order, 3, 2_001)).isEqualTo(Outcome.refused("payment.nothing-left"));
    assertThat(part(order, 4, 2_000)).isEqualTo(Outcome.DONE);

    Eventually.until("all parts", () -> view(order).status() == PaymentStatus.REFUNDED);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
  }

  private Outcome part(AuthorisePayment order, long refundId, long minorUnits) {
    return Till.settled(() -> node().refundPart(order.orderId(), refundId, minorUnits).join());
  }

  @Test
  void manyPartsAtTheSameTimeAreGivenBackOnceEach() {
    AuthorisePayment order = captured("tok_ok");
    List<CompletableFuture<Outcome>> parts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      parts.add(node().refundPart(order.orderId(), i % 20, 100));
    }
    parts.forEach(CompletableFuture::join);
    for (int i = 0; i < 20; i++) {
      assertThat(part(order, i, 100)).isEqualTo(Outcome.DONE);
    }

    Eventually.until("told", () -> view(order).refunded().equals(Money.of(2_000, "EUR")));
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 2_000));
  }

  @Test
  void theRestIsGivenBackAfterParts() {
    AuthorisePayment order = captured("tok_ok");
    assertThat(part(order, 1, 1_000)).isEqualTo(Outcome.DONE);

    assertThat(refund(order)).isEqualTo(Outcome.DONE);

    Eventually.until("refunded", () -> view(order).status() == PaymentStatus.REFUNDED);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
  }

  @Test
  void refundThatTheBankSendsBackIsLearnedAndTheMoneyMayBeGivenBackAgain() {
    AuthorisePayment order = captured("tok_ok");
    assertThat(part(order, 1, 1_000)).isEqualTo(Outcome.DONE);
    Eventually.until("refunded", () -> view(order).refunded().equals(Money.of(1_000, "EUR")));

    desk().sendBack(order.orderId());

    Eventually.until("the money is back", () -> view(order).refunded().isZero());
    assertThat(till().events(order.orderId())).endsWith("Refunded", "RefundReversed");
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, 0));
    assertThat(part(order, 2, AMOUNT)).isEqualTo(Outcome.DONE);
    Eventually.until("refunded", () -> view(order).status() == PaymentStatus.REFUNDED);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
  }

  @Test
  void whatIsGivenBackAtTheGatewaysDeskIsLearned() {
    AuthorisePayment order = captured("tok_ok");

    desk().giveBackAtTheDesk(order.orderId(), view(order).gatewayReference().orElseThrow(), 490);

    Eventually.until("learned", () -> view(order).refunded().equals(Money.of(490, "EUR")));
    assertThat(refund(order)).isEqualTo(Outcome.DONE);
    Eventually.until("refunded", () -> view(order).status() == PaymentStatus.REFUNDED);
    assertThat(standing(order)).isEqualTo(new Standing(0, AMOUNT, AMOUNT));
  }
}
