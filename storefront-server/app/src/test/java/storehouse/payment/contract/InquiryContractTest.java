package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.DisputeIntervention.UnderWay;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeStanding;
import storehouse.payment.DisputeSummary;
import storehouse.platform.saga.Outcome;

/// Somebody asks the bank about a payment, and may want the money back after that.
@ParameterizedClass
@MethodSource("storehouse.payment.contract.Desk#held")
class InquiryContractTest extends DisputeContract {

  private String inquired(AuthorisePayment order) {
    String reference = view(order).gatewayReference().orElseThrow();
    String dispute = bank().inquire(order.orderId(), reference, AMOUNT);
    stands(dispute, DisputeStanding.INQUIRY);
    return dispute;
  }

  @Test
  void anInquiryThatIsAnsweredAndClosedKeepsNothingBack() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = inquired(order);
    assertThat(view(order).disputed().isZero()).isTrue();

    defended(dispute);
    stands(dispute, DisputeStanding.INQUIRY_UNDER_REVIEW);
    assertThat(view(order).disputed().isZero()).isTrue();
    assertThat(part(order, 1, 100)).isEqualTo(Outcome.DONE);

    bank().closeInquiry(dispute);
    stands(dispute, DisputeStanding.INQUIRY_CLOSED);
    assertThat(view(order).disputed().isZero()).isTrue();
    assertThat(timeline(dispute))
        .containsExactly(
            DisputeMoment.Kind.OPENED_AS_INQUIRY,
            DisputeMoment.Kind.DRAFTED,
            DisputeMoment.Kind.DEFENCE_SENT,
            DisputeMoment.Kind.INQUIRY_UNDER_REVIEW,
            DisputeMoment.Kind.INQUIRY_CLOSED);
  }

  @Test
  void anInquiryThatNobodyAnswersKeepsNothingBackEither() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = inquired(order);

    bank().closeInquiry(dispute);

    stands(dispute, DisputeStanding.INQUIRY_CLOSED);
    assertThat(part(order, 1, AMOUNT)).isEqualTo(Outcome.DONE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anInquiryThatWasAnsweredAndBecomesAChargebackIsAnsweredOnceMore(boolean shopWins) {
    AuthorisePayment order = captured("tok_ok");
    String dispute = inquired(order);
    long id = defended(dispute);
    stands(dispute, DisputeStanding.INQUIRY_UNDER_REVIEW);

    bank().escalate(dispute);
    DisputeSummary asked = stands(dispute, DisputeStanding.NEEDS_RESPONSE);
    assertThat(asked.dueBy().orElseThrow()).isAfter(asked.changedAt());
    assertThat(view(order).disputed()).isEqualTo(order.amount());
    assertThat(part(order, 1, 100)).isEqualTo(Outcome.refused("payment.nothing-left"));

    assertThat(disputes().submit(id, 1, "ben")).isEqualTo(new UnderWay());
    stands(dispute, DisputeStanding.UNDER_REVIEW);
    assertThat(bank().said(dispute)).hasSize(2);
    bank().decide(dispute, shopWins);
    stands(dispute, shopWins ? DisputeStanding.WON : DisputeStanding.LOST);
    assertThat(part(order, 2, 100))
        .isEqualTo(shopWins ? Outcome.DONE : Outcome.refused("payment.nothing-left"));
    assertThat(timeline(dispute))
        .containsExactly(
            DisputeMoment.Kind.OPENED_AS_INQUIRY,
            DisputeMoment.Kind.DRAFTED,
            DisputeMoment.Kind.DEFENCE_SENT,
            DisputeMoment.Kind.INQUIRY_UNDER_REVIEW,
            DisputeMoment.Kind.OPENED,
            DisputeMoment.Kind.DEFENCE_SENT,
            DisputeMoment.Kind.UNDER_REVIEW,
            shopWins ? DisputeMoment.Kind.WON : DisputeMoment.Kind.LOST);
  }

  @Test
  void aChargebackAfterAnInquiryThatNobodyAnsweredIsAnswered() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = inquired(order);
    bank().escalate(dispute);
    stands(dispute, DisputeStanding.NEEDS_RESPONSE);

    defended(dispute);

    stands(dispute, DisputeStanding.UNDER_REVIEW);
    assertThat(bank().said(dispute)).containsExactly(EVIDENCE.statement());
  }
}
