package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.DisputeFile;
import storehouse.payment.DisputeIntervention.Done;
import storehouse.payment.DisputeIntervention.UnderWay;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeStanding;
import storehouse.payment.DisputeSummary;
import storehouse.payment.Disputes;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// What all tests of disputes do and look at.
abstract class DisputeContract extends GatewayContract {

  static final DisputeEvidence EVIDENCE =
      new DisputeEvidence("It was delivered on 3 November.", "UPS", "1Z999AA10123456784");

  Disputes disputes() {
    return node().disputes().disputes();
  }

  DisputeDesk bank() {
    return desk().disputeDesk();
  }

  String disputed(AuthorisePayment order, long minorUnits) {
    String reference = view(order).gatewayReference().orElseThrow();
    return bank().open(order.orderId(), reference, minorUnits);
  }

  Optional<DisputeSummary> summary(String dispute) {
    return disputes().list(true, 200).stream()
        .filter(it -> it.gatewayId().equals(dispute))
        .findFirst();
  }

  DisputeSummary stands(String dispute, DisputeStanding standing) {
    Eventually.until(
        () -> dispute + " is " + standing + ", but " + summary(dispute),
        () ->
            summary(dispute).filter(it -> it.standing() == standing && !it.sending()).isPresent());
    return summary(dispute).orElseThrow();
  }

  DisputeFile file(String dispute) {
    return disputes().open(summary(dispute).orElseThrow().id()).orElseThrow();
  }

  List<DisputeMoment.Kind> timeline(String dispute) {
    return file(dispute).timeline().stream().map(DisputeMoment::kind).toList();
  }

  long defended(String dispute) {
    long id = summary(dispute).orElseThrow().id();
    assertThat(disputes().draft(id, 0, EVIDENCE, "ada")).isEqualTo(new Done());
    assertThat(disputes().submit(id, 1, "ada")).isEqualTo(new UnderWay());
    return id;
  }

  void gaveNothingBack(AuthorisePayment order) {
    assertThat(standing(order).refunded()).isZero();
  }

  Outcome part(AuthorisePayment order, long refundId, long minorUnits) {
    return Till.settled(() -> node().refundPart(order.orderId(), refundId, minorUnits).join());
  }
}
