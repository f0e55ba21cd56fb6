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
import storehouse.payment.gateway.Validity;
import storehouse.payment.gateway.WebhookNote;

/// A gateway may go on holding what it should have let go of: it is asked about less and less.
@Tag("database")
class LapsedAuthorisationTest {

  private static final Duration HELD = Duration.ofDays(7);
  private static final Duration LAPSED = Duration.ofDays(60);

  private static GatewayAnswer held(BookOfOnePayment shop) {
    return new GatewayAnswer.Seen(
        GatewayPayment.at(
                new GatewayReference("pi_1", null), Stage.AUTHORISED, BookOfOnePayment.AMOUNT)
            .valid(Validity.until(shop.clock.instant().plus(HELD))));
  }

  /// News that says nothing, such as that the shopper has agreed, comes while it is held.
  @Test
  void aLookBecauseOfNewsDoesNotForgetTheEnd() {
    try (BookOfOnePayment shop = new BookOfOnePayment("stripe")) {
      PaymentJanitor janitor =
          new PaymentJanitor(shop.book, new PaymentFlow(shop.book, new Gateways(List.of())));
      WebhookInbox inbox = new WebhookInbox(shop.stores, shop.clock, janitor);
      GatewayAnswer held = held(shop);
      shop.learn(held);
      inbox.take(
          "stripe",
          new WebhookNote(
              "evt_1",
              "agreed",
              BookOfOnePayment.ORDER,
              "pi_1",
              BookOfOnePayment.AMOUNT,
              WebhookNote.Claim.SOMETHING_ELSE));
      List<PaymentBook.Due> news = shop.dueAfter(Duration.ofMinutes(1));
      assertThat(news).hasSize(1);
      shop.learn(held);
      shop.book.looked(news);

      assertThat(shop.dueAfter(HELD.minusMinutes(5))).isEmpty();
      assertThat(shop.dueAfter(Duration.ofMinutes(5))).hasSize(1);
      inbox.close();
    }
  }

  @Test
  void whatIsHeldLongAfterItsTimeIsLookedAtNowAndThen() {
    try (BookOfOnePayment shop = new BookOfOnePayment("stripe")) {
      GatewayAnswer held = held(shop);
      shop.learn(held);
      assertThat(shop.dueAfter(HELD.minusMinutes(1))).isEmpty();

      int looks = 0;
      for (int hour = 0; hour < LAPSED.toHours(); hour++) {
        List<PaymentBook.Due> due = shop.dueAfter(Duration.ofHours(1));
        if (!due.isEmpty()) {
          shop.learn(held);
          shop.book.looked(due);
          looks++;
        }
      }

      assertThat(looks).isBetween(5, 15);
    }
  }
}
