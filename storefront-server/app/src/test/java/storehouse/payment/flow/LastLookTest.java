package storehouse.payment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;

/// A payment that was given up is watched until the gateway has forgotten it, and once after that.
@Tag("database")
class LastLookTest {

  private static final Duration WATCHED = Duration.ofHours(1);
  private static final Duration LATER = Duration.ofSeconds(61);

  private static BookOfOnePayment created() {
    BookOfOnePayment shop = new BookOfOnePayment("adyen");
    shop.learn(
        new GatewayAnswer.Seen(
            GatewayPayment.at(
                new GatewayReference("S-1/1", null), Stage.CREATED, BookOfOnePayment.AMOUNT)));
    return shop;
  }

  private static BookOfOnePayment abandoned() {
    BookOfOnePayment shop = created();
    shop.book.withdraw(List.of(BookOfOnePayment.ORDER));
    shop.learn(new GatewayAnswer.NothingHeld(shop.clock.instant().plus(WATCHED)));
    return shop;
  }

  @Test
  void lastLookOfServerThatDiedOverItIsTakenByAnother() {
    try (BookOfOnePayment shop = abandoned()) {
      assertThat(shop.dueAfter(WATCHED.plus(LATER))).hasSize(1);

      assertThat(shop.dueAfter(LATER)).hasSize(1);
    }
  }

  @Test
  void lookThatEndedIsTheLastOnlyIfItBeganAfterTheGatewayHadForgotten() {
    try (BookOfOnePayment shop = abandoned()) {
      List<PaymentBook.Due> early = shop.dueAfter(WATCHED.minusSeconds(10));
      shop.clock.pass(Duration.ofSeconds(20));
      shop.learn(new GatewayAnswer.NothingTold());
      shop.book.looked(early);

      List<PaymentBook.Due> last = shop.dueAfter(LATER);
      assertThat(last).hasSize(1);
      shop.learn(new GatewayAnswer.NothingTold());
      shop.book.looked(last);
      assertThat(shop.dueAfter(LATER)).isEmpty();
    }
  }

  @Test
  void paymentIsWatchedAlsoWhenNobodyAskedItBack() {
    try (BookOfOnePayment shop = created()) {
      shop.learn(new GatewayAnswer.NothingHeld(shop.clock.instant().plus(WATCHED)));

      List<PaymentBook.Due> early = shop.dueAfter(LATER);
      assertThat(early).hasSize(1);
      shop.book.looked(early);
      assertThat(shop.dueAfter(LATER)).hasSize(1);
    }
  }
}
