package storehouse.payment.dispute;

import java.util.Optional;
import storehouse.payment.gateway.dispute.DisputeAnswer;

/// What a gateway said, and to which request; to none when it was only looked.
record Heard(DisputeAnswer answer, Optional<Dispute.Asked> request) {

  static Heard looking(DisputeAnswer answer) {
    return new Heard(answer, Optional.empty());
  }

  /// Whether it answers what is still wanted: an answer may be late, and something else be wanted
  /// meanwhile.
  boolean isAbout(Dispute dispute) {
    return request.isPresent() && request.equals(dispute.asked());
  }

  /// Whether it says how the dispute stands, and nothing of a request.
  boolean isALook() {
    return request.isEmpty() && answer instanceof DisputeAnswer.Seen;
  }
}
