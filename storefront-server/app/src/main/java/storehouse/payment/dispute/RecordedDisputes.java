package storehouse.payment.dispute;

import java.util.List;
import java.util.function.Supplier;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.GatewayExchange;
import storehouse.payment.flow.Transcripts;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.GatewayDisputes;

/// A gateway of which what is said about disputes is written down, for people who have to find out
/// what happened.
record RecordedDisputes(GatewayDisputes gateway, DisputeBook book, Transcripts transcripts)
    implements GatewayDisputes {

  /// What was said of a dispute, and the order that the gateway claims it to be about, or 0.
  record Said(long claimedOrder, List<GatewayExchange> exchanges) {}

  /// A dispute is never paid with.
  private static final String NO_TOKEN = "";

  @Override
  public String name() {
    return gateway.name();
  }

  @Override
  public Recovery recovery() {
    return gateway.recovery();
  }

  @Override
  public boolean lossIsARefund() {
    return gateway.lossIsARefund();
  }

  @Override
  public DisputeAnswer read(DisputeInquiry inquiry) {
    return recorded(inquiry, () -> gateway.read(inquiry));
  }

  @Override
  public DisputeAnswer defend(DisputeInquiry inquiry, DisputeEvidence evidence, String key) {
    return recorded(inquiry, () -> gateway.defend(inquiry, evidence, key));
  }

  @Override
  public DisputeAnswer accept(DisputeInquiry inquiry, String key) {
    return recorded(inquiry, () -> gateway.accept(inquiry, key));
  }

  private DisputeAnswer recorded(DisputeInquiry inquiry, Supplier<DisputeAnswer> call) {
    return transcripts.listening(
        NO_TOKEN,
        call,
        (answer, exchanges) -> {
          if (!exchanges.isEmpty()) {
            long claimed = answer instanceof DisputeAnswer.Seen(var seen) ? seen.orderId() : 0;
            book.said(name(), inquiry.id(), new Said(claimed, exchanges));
          }
        });
  }
}
