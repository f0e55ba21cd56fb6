package storehouse.payment.gateway.dispute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// A dispute as its gateway showed it. `payment` is the gateway's name of the payment, where the
/// dispute shows it; `lost` is what of the amount the shop has lost, where the gateway says so, and
/// all of it where it does not; `reason` is in the gateway's own words; `dueBy` is until when it
/// takes evidence.
public record GatewayDispute(
    String id,
    long orderId,
    @Nullable String payment,
    Stage stage,
    Money amount,
    @Nullable Money lost,
    String reason,
    @Nullable Instant dueBy) {

  /// How far it has come: a dispute only moves down this list.
  public enum Stage {
    /// The bank asks, and has not taken any money.
    INQUIRY,
    /// The shop has answered the bank, which has not taken any money.
    INQUIRY_UNDER_REVIEW,
    /// The bank asks no more, and has not taken any money. It may still take it.
    INQUIRY_CLOSED,
    /// The money is taken, and the shop may say why it should have it back.
    NEEDS_RESPONSE,
    /// The shop has said what it had to say.
    UNDER_REVIEW,
    /// The money is the shop's. A bank may come a second time.
    WON,
    LOST;

    /// Whether the gateway waits for the shop's word.
    public boolean isAwaited() {
      return this == INQUIRY || this == NEEDS_RESPONSE;
    }
  }
}
