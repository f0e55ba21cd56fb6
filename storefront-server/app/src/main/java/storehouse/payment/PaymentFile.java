package storehouse.payment;

import java.util.List;
import java.util.Optional;

/// Everything that is kept of one payment, each list oldest first; of a very long one its end.
public record PaymentFile(
    PaymentSummary summary,
    List<PaymentRefundView> refunds,
    List<PaymentNotice> notices,
    List<GatewayExchange> exchanges,
    List<PaymentAct> acts,
    Optional<PaymentProposal> proposal) {}
