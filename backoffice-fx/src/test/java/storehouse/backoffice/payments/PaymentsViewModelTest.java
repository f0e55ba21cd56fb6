package storehouse.backoffice.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Paid;
import storehouse.backoffice.payments.PaymentActs.Form;
import storehouse.backoffice.server.Payments;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentRow;

class PaymentsViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final Workbench bench = new DeskBench().workbench();
  private final Desk first = desk("support");
  private final Desk second = desk("finance");

  private record Desk(PaymentsViewModel list, PaymentActs acts) {

    PaymentDetail chosen() {
      return list.chosen().get().orElseThrow();
    }

    void choose(String number) {
      list.number().set(number);
      list.search();
    }
  }

  private Desk desk(String name) {
    Payments payments = new Payments(DeskBench.signedIn(fake, name).server());
    PaymentsViewModel list = new PaymentsViewModel(bench, payments, "");
    return new Desk(list, new PaymentActs(bench, payments, list, name));
  }

  @BeforeEach
  void ordersArePaid() {
    Paid.fill(fake);
    first.list().load();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private void refund(Desk desk, String amount) {
    desk.acts().open(Form.REFUND);
    desk.acts().amount().set(amount);
    desk.acts().reason().set("broken");
    desk.acts().refund();
  }

  @Test
  void theFirstOfTheListIsLookedAt() {
    assertThat(first.list().rows()).hasSize(9);
    assertThat(first.chosen().payment().orderNumber()).isEqualTo("SH-1043-5");
    assertThat(first.list().page().get().orElseThrow().unknown()).isEqualTo(1);
  }

  @Test
  void theyAreListedByStateAndGateway() {
    first.list().show().set(Show.CAPTURED);
    first.list().gateway().set("adyen");
    assertThat(first.list().rows())
        .extracting(PaymentRow::orderNumber)
        .containsExactly("SH-1041-5");
    assertThat(first.chosen().payment().orderNumber()).isEqualTo("SH-1041-5");
    first.list().show().set(Show.WITH_GATEWAY);
    assertThat(first.list().rows()).extracting(PaymentRow::id).containsExactly("5");
  }

  @Test
  void whatIsNotThereIsSaidInWords() {
    first.choose("SH-9999-9");
    assertThat(first.list().condition().get())
        .isEqualTo(
            new Condition.Empty(
                "No such payment",
                "No order with the number “SH-9999-9” has a payment. Numbers must be complete, for"
                    + " example SH-1000019."));
    first.choose("");
    first.list().show().set(Show.PROPOSED);
    assertThat(first.list().condition().get())
        .isInstanceOfSatisfying(
            Condition.Empty.class,
            empty -> assertThat(empty.title()).isEqualTo("Nothing waits for a second person"));
  }

  @Test
  void anUnreachableServerIsTroubleAndNoEmptyList() {
    fake.close();
    first.list().load();
    assertThat(first.list().condition().get()).isInstanceOf(Condition.Trouble.class);
  }

  @Test
  void aRefundSaysInAmountsWhatItMeansBeforeItHappens() {
    first.choose("SH-1042-7");
    first.acts().open(Form.REFUND);
    assertThat(first.acts().amount().get()).isEqualTo("89.90");
    assertThat(first.acts().consequence().get())
        .isEqualTo("€89.90 goes back to the shopper. Nothing of the payment is kept.");
    first.acts().amount().set("10");
    assertThat(first.acts().consequence().get())
        .isEqualTo("€10.00 goes back to the shopper. €79.90 is kept.");
    first.acts().refund();
    assertThat(first.acts().problem().get()).startsWith("Type why.");

    first.acts().reason().set("broken");
    first.acts().refund();
    assertThat(first.acts().done().get()).isEqualTo("It was given back.");
    assertThat(first.acts().form().get()).isEqualTo(Form.NONE);
    assertThat(first.chosen().payment().refunded().minorUnits()).isEqualTo(1_000);
  }

  @Test
  void moreThanIsLeftIsNotEvenAskedFor() {
    first.choose("SH-1042-7");
    refund(first, "89.91");
    assertThat(first.acts().problem().get()).contains("Only €89.90 is left");
    refund(first, "ten");
    assertThat(first.acts().problem().get()).startsWith("Type how much");
    assertThat(fake.payments().refunds()).isZero();
  }

  @Test
  void aRefundWhoseAnswerWasLostIsSentAgainUnderTheSameKey() {
    first.choose("SH-1042-7");
    first.acts().open(Form.REFUND);
    first.acts().amount().set("10");
    first.acts().reason().set("broken");
    fake.loseTheNextAnswer();
    first.acts().refund();
    assertThat(first.acts().problem().get()).contains("did not answer in time");
    assertThat(first.acts().form().get()).isEqualTo(Form.REFUND);

    first.acts().refund();
    assertThat(fake.payments().refunds()).isEqualTo(1);
    assertThat(first.acts().form().get()).isEqualTo(Form.NONE);
  }

  @Test
  void aLargeRefundWaitsForASecondPerson() {
    first.choose("SH-1034-5");
    refund(first, "600");
    assertThat(first.acts().done().get()).startsWith("Proposed.");
    assertThat(first.acts().mayApprove()).isFalse();
    first.acts().approve();
    assertThat(first.acts().problem().get()).contains("You proposed this yourself");

    second.list().show().set(Show.PROPOSED);
    assertThat(second.chosen().payment().orderNumber()).isEqualTo("SH-1034-5");
    assertThat(second.acts().mayApprove()).isTrue();
    second.acts().approve();
    assertThat(second.chosen().payment().refunded().minorUnits()).isEqualTo(60_000);
  }

  @Test
  void anUnknownPaymentIsWhatTwoPeopleRead() {
    first.acts().open(Form.RESOLVE);
    first.acts().reason().set("seen there");
    first.acts().resolve();
    assertThat(first.acts().problem().get()).startsWith("Choose what");
    first.acts().verdict().set(Optional.of(Verdict.CAPTURED));
    first.acts().resolve();
    assertThat(first.acts().proposal()).isPresent();

    second.list().load();
    second.acts().refuse();
    assertThat(second.acts().done().get()).isEqualTo("Refused. Nothing was changed.");
    assertThat(second.chosen().payment().status()).isEqualTo("UNKNOWN");
  }

  @Test
  void aReservedAmountIsReleasedWithAReason() {
    first.choose("SH-1040-7");
    first.acts().open(Form.VOID);
    first.acts().release();
    assertThat(first.acts().problem().get()).startsWith("Type why.");
    first.acts().reason().set("ordered twice");
    first.acts().release();
    assertThat(first.chosen().payment().status()).isEqualTo("VOIDED");
    assertThat(first.acts().done().get()).isEqualTo("It was released. Nothing was charged.");
  }

  @Test
  void whatWasClearedUpStaysInSightThoughItIsListedNoLonger() {
    first.list().show().set(Show.UNKNOWN);
    first.acts().open(Form.RESOLVE);
    first.acts().verdict().set(Optional.of(Verdict.DECLINED));
    first.acts().reason().set("seen there");
    first.acts().resolve();
    second.list().show().set(Show.UNKNOWN);
    second.acts().approve();
    assertThat(second.list().rows()).isEmpty();
    second.list().load();
    assertThat(second.chosen().payment().status()).isEqualTo("DECLINED");
    second.choose("SH-9999-9");
    assertThat(second.list().chosen().get()).isEmpty();
  }

  @Test
  void anotherPaymentClosesTheForm() {
    first.choose("SH-1042-7");
    first.acts().open(Form.REFUND);
    first.choose("SH-1040-7");
    assertThat(first.acts().form().get()).isEqualTo(Form.NONE);
  }
}
