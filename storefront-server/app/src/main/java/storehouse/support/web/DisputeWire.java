package storehouse.support.web;

import java.util.List;
import storehouse.model.Money;
import storehouse.model.backoffice.DisputeDetail;
import storehouse.model.backoffice.DisputePage;
import storehouse.model.backoffice.DisputeRow;
import storehouse.model.shop.Price;
import storehouse.payment.DisputeCount;
import storehouse.payment.DisputeFile;
import storehouse.payment.DisputeSummary;
import storehouse.payment.DisputeTrouble;

/// Disputes as they go over the wire.
final class DisputeWire {

  private DisputeWire() {}

  static DisputePage page(List<DisputeSummary> found, DisputeCount count) {
    return new DisputePage(
        found.stream().map(DisputeWire::row).toList(), count.awaited(), count.all());
  }

  private static DisputeRow row(DisputeSummary dispute) {
    Money amount = dispute.amount();
    return new DisputeRow(
        Long.toString(dispute.id()),
        Long.toString(dispute.orderId()),
        dispute.orderNumber(),
        dispute.gateway(),
        dispute.gatewayId(),
        dispute.standing().name(),
        dispute.reason(),
        new Price(amount.minorUnits(), amount.currency().getCurrencyCode()),
        dispute.dueBy().orElse(null),
        dispute.openedAt(),
        dispute.changedAt(),
        dispute.sending(),
        dispute.proposed(),
        dispute.trouble().map(it -> it.kind().name()).orElse(null),
        dispute.trouble().map(DisputeTrouble::why).orElse(null));
  }

  static DisputeDetail detail(DisputeFile file) {
    return new DisputeDetail(
        row(file.summary()),
        file.draft()
            .map(
                it -> new DisputeDetail.Evidence(it.statement(), it.carrier(), it.trackingNumber()))
            .orElse(null),
        file.draftVersion(),
        file.draftedBy().orElse(null),
        file.proposal()
            .map(
                it ->
                    new DisputeDetail.Proposal(
                        Long.toString(it.id()), it.proposedBy(), it.proposedAt(), it.reason()))
            .orElse(null),
        file.timeline().stream()
            .map(
                it ->
                    new DisputeDetail.Moment(
                        it.at(), it.kind().name(), it.actor().orElse(null), it.detail()))
            .toList());
  }
}
