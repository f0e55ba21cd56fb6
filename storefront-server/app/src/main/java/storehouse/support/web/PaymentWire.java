package storehouse.support.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentPage;
import storehouse.model.backoffice.PaymentRow;
import storehouse.model.shop.Price;
import storehouse.order.OrderView;
import storehouse.payment.GatewayExchange;
import storehouse.payment.PaymentAct;
import storehouse.payment.PaymentFile;
import storehouse.payment.PaymentFiles;
import storehouse.payment.PaymentNotice;
import storehouse.payment.PaymentProposal;
import storehouse.payment.PaymentProposal.Wanted;
import storehouse.payment.PaymentRefundView;
import storehouse.payment.PaymentSummary;
import storehouse.payment.PaymentView;
import storehouse.support.PaymentCase;

/// Payments as they go over the wire.
final class PaymentWire {

  private PaymentWire() {}

  /// `full` when there may be more behind these.
  static PaymentPage page(
      List<PaymentSummary> found, boolean full, PaymentFiles.Overview overview) {
    return new PaymentPage(
        found.stream().map(PaymentWire::row).toList(),
        full && !found.isEmpty() ? Long.toString(found.getLast().payment().orderId()) : null,
        overview.unknown(),
        overview.proposed(),
        overview.gateways());
  }

  private static PaymentRow row(PaymentSummary summary) {
    PaymentView payment = summary.payment();
    return new PaymentRow(
        Long.toString(payment.orderId()),
        summary.orderNumber(),
        payment.status().name(),
        payment.gateway(),
        price(payment.amount()),
        price(payment.captured()),
        price(payment.refunded()),
        price(payment.refundPending()),
        summary.createdAt(),
        summary.changedAt(),
        summary.proposed());
  }

  static PaymentDetail detail(PaymentCase asked) {
    PaymentFile file = asked.file();
    PaymentView payment = file.summary().payment();
    return new PaymentDetail(
        row(file.summary()),
        price(payment.authorised()),
        price(payment.kept()),
        asked.underWay(),
        payment.gatewayReference().orElse(null),
        payment.failureCode().orElse(null),
        life(asked),
        file.refunds().stream().map(PaymentWire::refund).toList(),
        file.notices().stream().map(PaymentWire::notice).toList(),
        file.exchanges().stream().map(PaymentWire::exchange).toList(),
        file.proposal().map(PaymentWire::proposal).orElse(null));
  }

  private static List<PaymentDetail.Moment> life(PaymentCase asked) {
    PaymentSummary summary = asked.file().summary();
    List<PaymentDetail.Moment> life = new ArrayList<>();
    life.add(moment(summary.createdAt(), "CREATED", summary.payment().amount()));
    Stream.concat(
            asked.timeline().stream().map(entry -> moment(entry, summary.payment())),
            asked.file().acts().stream().map(PaymentWire::moment))
        .sorted(Comparator.comparing(PaymentDetail.Moment::at))
        .forEach(life::add);
    return life;
  }

  /// What the order heard of its payment, such as `payment.refund-reversed` with `990 EUR`.
  private static PaymentDetail.Moment moment(OrderView.TimelineEntry entry, PaymentView payment) {
    String what =
        entry.type().replaceFirst("payment.", "").replace('-', '_').toUpperCase(Locale.ROOT);
    @Nullable Money amount =
        switch (what) {
          case "AUTHORISED" -> payment.amount();
          case "CAPTURED" -> payment.captured();
          case "REFUNDED", "REFUND_REVERSED", "CAPTURE_REVERSED" -> amount(entry.detail());
          default -> null;
        };
    return moment(entry.at(), what, amount);
  }

  private static @Nullable Money amount(@Nullable String detail) {
    String[] parts = detail == null ? new String[0] : detail.split(" ");
    return parts.length == 2 ? Money.of(Long.parseLong(parts[0]), parts[1]) : null;
  }

  private static PaymentDetail.Moment moment(Instant at, String what, @Nullable Money amount) {
    return new PaymentDetail.Moment(
        at, what, amount == null ? null : price(amount), null, null, null);
  }

  private static PaymentDetail.Moment moment(PaymentAct act) {
    return new PaymentDetail.Moment(
        act.at(),
        act.kind().name(),
        act.amount().map(PaymentWire::price).orElse(null),
        act.verdict().map(Enum::name).orElse(null),
        act.actor(),
        act.reason());
  }

  private static PaymentDetail.Refund refund(PaymentRefundView refund) {
    return new PaymentDetail.Refund(
        refund.reference(),
        price(refund.amount()),
        refund.gatewayId().orElse(null),
        refund.stage().name(),
        refund.createdAt(),
        refund.changedAt());
  }

  private static PaymentDetail.Notice notice(PaymentNotice notice) {
    return new PaymentDetail.Notice(
        notice.at(),
        notice.type(),
        notice.taken(),
        notice.amount().map(PaymentWire::price).orElse(null),
        notice.unfit().map(PaymentWire::unfit).orElse(null));
  }

  private static PaymentDetail.Unfit unfit(PaymentNotice.Unfit unfit) {
    return new PaymentDetail.Unfit(
        unfit.gateway(), unfit.reference(), unfit.toldAgainAt().orElse(null));
  }

  private static PaymentDetail.Exchange exchange(GatewayExchange exchange) {
    return new PaymentDetail.Exchange(
        exchange.at(),
        exchange.method(),
        exchange.path(),
        exchange.status(),
        exchange.request(),
        exchange.response(),
        exchange.millis(),
        exchange.whyLost());
  }

  private static PaymentDetail.Proposal proposal(PaymentProposal proposal) {
    Optional<Money> amount = Optional.empty();
    Optional<Wanted.Resolve> resolve = Optional.empty();
    switch (proposal.wanted()) {
      case Wanted.Refund(var wanted) -> amount = Optional.of(wanted);
      case Wanted.Resolve wanted -> resolve = Optional.of(wanted);
    }
    return new PaymentDetail.Proposal(
        Long.toString(proposal.id()),
        amount.map(PaymentWire::price).orElse(null),
        resolve.map(it -> it.verdict().name()).orElse(null),
        resolve.flatMap(Wanted.Resolve::reference).orElse(null),
        proposal.reason(),
        proposal.proposedBy(),
        proposal.proposedAt());
  }

  private static Price price(Money money) {
    return new Price(money.minorUnits(), money.currency().getCurrencyCode());
  }
}
