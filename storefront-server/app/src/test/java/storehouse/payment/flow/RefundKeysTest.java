package storehouse.payment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.RefundPart;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;
import storehouse.platform.persistence.StoreName;

/// While a request for one refund is under way, another one may be lost or refused: whoever repeats
/// the first must do so under its key, or the money goes back twice.
@Tag("database")
class RefundKeysTest {

  private static final Money PART = Money.of(500, "EUR");
  private static final RefundOrder UNDER_WAY = part(1);
  private static final RefundOrder OTHER = part(2);
  private static final GatewayPayment TAKEN =
      new GatewayPayment(
          new GatewayReference("pi_1", null),
          Stage.CAPTURED,
          BookOfOnePayment.AMOUNT,
          BookOfOnePayment.AMOUNT,
          null,
          null);

  private final BookOfOnePayment shop = new BookOfOnePayment("stripe");

  @AfterEach
  void close() {
    shop.close();
  }

  private static RefundOrder part(long id) {
    return new RefundOrder(BookOfOnePayment.ORDER, "refund-" + id, PART);
  }

  private String promise() {
    shop.learn(new GatewayAnswer.Seen(TAKEN));
    shop.book.intendParts(
        List.of(
            new RefundPart(BookOfOnePayment.ORDER, 1, PART),
            new RefundPart(BookOfOnePayment.ORDER, 2, PART)));
    return shop.payment().key(UNDER_WAY);
  }

  @Test
  void keyThatWasSpentOnAnErrorOfOneRefundIsNotThatOfAnother() {
    String key = promise();
    String other = shop.payment().key(OTHER);

    shop.learn(new Move.Refund("pi_1", OTHER), new GatewayAnswer.Lost(true, "500"));

    assertThat(shop.payment().key(UNDER_WAY)).isEqualTo(key);
    assertThat(shop.payment().key(OTHER)).isNotEqualTo(other);
    assertThat(shop.payment().state()).isInstanceOf(PaymentState.Unknown.class);
  }

  @Test
  void refundForWhichTooLittleIsLeftSpendsNoKeyOfAnother() {
    String key = promise();
    String cancel = shop.payment().key("cancel");

    shop.learn(new Move.Refund("pi_1", OTHER), new GatewayAnswer.OutOfStep(TAKEN));

    assertThat(shop.payment().key(UNDER_WAY)).isEqualTo(key);
    assertThat(shop.payment().key("cancel")).isEqualTo(cancel);
  }

  /// A gateway may remember the first request by its key alone.
  @Test
  void restOfAnotherAmountThanBeforeHasAnotherName() {
    shop.learn(new GatewayAnswer.Seen(TAKEN));
    shop.book.withdraw(List.of(BookOfOnePayment.ORDER));
    Money nothing = Money.zero(PART.currency());
    shop.stores
        .of(StoreName.PAYMENT)
        .run(
            tx ->
                new DisputedMoney(tx.connection(), shop.clock.instant())
                    .keepBack(shop.payment(), new Disputed(PART, nothing)));
    RefundOrder less =
        new RefundOrder(
            BookOfOnePayment.ORDER, "refund-again-1", BookOfOnePayment.AMOUNT.minus(PART));

    assertThat(
            new NextMove(shop.payment(), false, Recovery.REPEAT, shop.clock.instant())
                .towards(Goal.GIVE_BACK))
        .isEqualTo(new Move.Refund("pi_1", less));
    shop.learn(new Move.Refund("pi_1", less), new GatewayAnswer.Lost(false, "nothing came"));
    assertThat(shop.payment().refunds().named("refund").orElseThrow().amount())
        .isEqualTo(BookOfOnePayment.AMOUNT);
    assertThat(shop.payment().unsentRefunds()).containsExactly(less);
  }

  @Test
  void errorsOfOtherRequestsSpendNoKeyOfARefund() {
    String key = promise();

    shop.learn(new GatewayAnswer.Lost(true, "500"));

    assertThat(shop.payment().key(UNDER_WAY)).isEqualTo(key);
  }
}
