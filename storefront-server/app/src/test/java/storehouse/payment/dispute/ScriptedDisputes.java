package storehouse.payment.dispute;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.GatewayDisputes;

/// A gateway that shows what a test says, and fails where nothing was said.
final class ScriptedDisputes implements GatewayDisputes {

  private final Recovery recovery;
  private final boolean lossIsARefund;
  private final Map<String, DisputeAnswer> shown = new ConcurrentHashMap<>();

  private ScriptedDisputes(Recovery recovery, boolean lossIsARefund) {
    this.recovery = recovery;
    this.lossIsARefund = lossIsARefund;
  }

  static ScriptedDisputes thatCanBeRead() {
    return new ScriptedDisputes(Recovery.READ, false);
  }

  static ScriptedDisputes thatOnlyTells() {
    return new ScriptedDisputes(Recovery.REPEAT, false);
  }

  static ScriptedDisputes thatShowsALossAsARefund() {
    return new ScriptedDisputes(Recovery.READ, true);
  }

  void shows(String dispute, DisputeAnswer answer) {
    shown.put(dispute, answer);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Recovery recovery() {
    return recovery;
  }

  @Override
  public boolean lossIsARefund() {
    return lossIsARefund;
  }

  @Override
  public DisputeAnswer read(DisputeInquiry inquiry) {
    DisputeAnswer answer = shown.get(inquiry.id());
    if (answer == null) {
      throw new IllegalStateException("Nothing is planned for " + inquiry.id());
    }
    return answer;
  }

  @Override
  public DisputeAnswer defend(DisputeInquiry inquiry, DisputeEvidence evidence, String key) {
    return new DisputeAnswer.Taken();
  }

  @Override
  public DisputeAnswer accept(DisputeInquiry inquiry, String key) {
    return new DisputeAnswer.Taken();
  }
}
