package storehouse.payment.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.PaymentFiles;
import storehouse.payment.PaymentNotice;
import storehouse.payment.flow.WebhookInbox.Reception;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.WebhookNote;

/// A gateway that cannot be asked tells each fact once: one that does not fit yet is not lost.
@Tag("database")
class EarlyFactsTest {

  private static final long LATER_ORDER = 2;

  private final BookOfOnePayment shop = new BookOfOnePayment("adyen");
  private final WebhookInbox inbox =
      new WebhookInbox(
          shop.stores,
          shop.clock,
          new PaymentJanitor(shop.book, new PaymentFlow(shop.book, new Gateways(List.of()))));

  @AfterEach
  void close() {
    inbox.close();
    shop.close();
  }

  private static WebhookNote authorised(long minorUnits) {
    Money amount = Money.of(minorUnits, "EUR");
    GatewayReference at = new GatewayReference("S-2/2", "PSP1");
    return new WebhookNote(
        "AUTHORISATION:PSP1:true",
        "AUTHORISATION",
        LATER_ORDER,
        at,
        amount,
        false,
        WebhookNote.Claim.AUTHORISED,
        new GatewayFact(GatewayFact.Kind.AUTHORISED, "PSP1", amount, "PSP1", null, null));
  }

  private void placeTheOrder() {
    GatewayOrder order =
        new GatewayOrder(LATER_ORDER, "S-2", BookOfOnePayment.AMOUNT, "tok_ok", "");
    shop.book.intend(List.of(Payment.intended(order, "adyen", false)));
  }

  private void tellAgainAfter(Duration time) {
    shop.clock.pass(time);
    inbox.tellAgain();
  }

  @Test
  void factThatCameBeforeItsPaymentIsToldAgainUntilItFits() {
    assertThat(inbox.take("adyen", authorised(3_490))).isEqualTo(Reception.STRAY);
    tellAgainAfter(Duration.ofMinutes(1));
    placeTheOrder();
    assertThat(shop.book.facts(LATER_ORDER)).isEmpty();

    tellAgainAfter(Duration.ofMinutes(2));

    assertThat(shop.book.facts(LATER_ORDER)).hasSize(1);
    assertThat(inbox.take("adyen", authorised(3_490))).isEqualTo(Reception.REPEATED);
    tellAgainAfter(Duration.ofDays(1));
    assertThat(shop.book.facts(LATER_ORDER)).hasSize(1);
    assertThat(shop.dueAfter(Duration.ofMinutes(1))).hasSize(1);
  }

  @Test
  void whatWasToldLastUnderOneNameIsWhatIsToldAgain() {
    inbox.take("adyen", authorised(3_491));
    inbox.take("adyen", authorised(3_490));
    placeTheOrder();

    tellAgainAfter(Duration.ofMinutes(1));

    assertThat(shop.book.facts(LATER_ORDER)).hasSize(1);
  }

  @Test
  void factThatCameBeforeItsPaymentIsNotBelievedIfItDoesNotFitToThat() {
    assertThat(inbox.take("adyen", authorised(3_491))).isEqualTo(Reception.STRAY);
    placeTheOrder();

    tellAgainAfter(Duration.ofMinutes(2));

    assertThat(shop.book.facts(LATER_ORDER)).isEmpty();
  }

  @Test
  void factOfAnotherAmountNeverFitsHoweverOftenItIsToldAgain() {
    placeTheOrder();
    assertThat(inbox.take("adyen", authorised(3_491))).isEqualTo(Reception.CONTRADICTED);

    for (int i = 0; i < 40; i++) {
      tellAgainAfter(Duration.ofDays(1));
    }

    assertThat(shop.book.facts(LATER_ORDER)).isEmpty();
  }

  private List<PaymentNotice> seenAtTheDesk() {
    return new PaymentFiles(shop.stores, shop.book, shop.clock)
        .open(LATER_ORDER)
        .orElseThrow()
        .notices();
  }

  @Test
  void peopleSeeWhatDoesNotFitUntilItFits() {
    inbox.take("adyen", authorised(3_490));
    placeTheOrder();

    assertThat(seenAtTheDesk())
        .extracting(PaymentNotice::taken, PaymentNotice::amount, PaymentNotice::unfit)
        .containsExactly(
            tuple(
                false,
                Optional.of(BookOfOnePayment.AMOUNT),
                Optional.of(
                    new PaymentNotice.Unfit(
                        "adyen",
                        "S-2/2",
                        Optional.of(shop.clock.instant().plus(Duration.ofSeconds(15)))))));

    tellAgainAfter(Duration.ofMinutes(1));
    assertThat(seenAtTheDesk())
        .extracting(PaymentNotice::taken, PaymentNotice::unfit)
        .containsExactly(tuple(true, Optional.empty()));
  }

  @Test
  void whatNeverFittedIsSeenForAYear() {
    placeTheOrder();
    inbox.take("adyen", authorised(3_491));
    for (int i = 0; i < 14; i++) {
      tellAgainAfter(Duration.ofDays(5));
    }
    shop.book.forgetOldWebhooks();

    assertThat(seenAtTheDesk())
        .extracting(PaymentNotice::unfit)
        .containsExactly(Optional.of(new PaymentNotice.Unfit("adyen", "S-2/2", Optional.empty())));
    OldUnfitFacts old = new OldUnfitFacts(shop.stores, shop.clock);
    old.deleteSome();
    assertThat(seenAtTheDesk()).hasSize(1);
    shop.clock.pass(OldUnfitFacts.KEPT);
    old.deleteSome();
    assertThat(seenAtTheDesk()).isEmpty();
  }
}
