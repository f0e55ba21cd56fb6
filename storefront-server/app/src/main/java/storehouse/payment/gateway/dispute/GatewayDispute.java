package storehouse.payment.gateway.dispute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// A dispute as its gateway showed it. `payment` is the gateway's name of the payment, where the
/// dispute shows it; `reason` is in the gateway's own words; `dueBy` is until when it takes
/// evidence.
public record GatewayDispute(
    String id,
    long orderId,
    @Nullable String payment,
    Stage stage,
    Money amount,
    String reason,
    @Nullable Instant dueBy) {

  /// How far it has come: a dispute only moves down this list.
  public enum Stage {
    /// The bank asks, and has not taken any money.
    INQUIRY,
    /// The money is taken, and the shop may say why it should have it back.
    NEEDS_RESPONSE,
    /// The shop has said what it had to say.
    UNDER_REVIEW,
    /// The money is the shop's. A bank may come a second time.
    WON,
    LOST
  }
}
