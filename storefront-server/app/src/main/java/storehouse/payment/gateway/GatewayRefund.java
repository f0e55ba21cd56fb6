package storehouse.payment.gateway;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// A refund as the gateway showed it. `id` is the gateway's, `reference` ours, which is missing
/// when somebody gave the money back at the gateway's own desk, or when the gateway does not show
/// it.
public record GatewayRefund(String id, @Nullable String reference, Money amount, Stage stage) {

  /// It only moves down this list: a refund that was paid may still come back.
  public enum Stage {
    PENDING,
    DONE,
    /// Not given back after all; the money is the shop's.
    FAILED
  }
}
