package storehouse.payment.gateway;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// A payment as the gateway showed it. An idempotent replay may show an earlier stage than the
/// payment has now, so a reader never goes back a stage.
public record GatewayPayment(
    String reference,
    Stage stage,
    Money amount,
    Money captured,
    Money refunded,
    @Nullable String nextActionUrl,
    @Nullable String failureCode) {

  /// How far it has come.
  public enum Stage {
    CREATED,
    REQUIRES_ACTION,
    AUTHORISED,
    /// With a `failureCode`; nothing is charged.
    DECLINED,
    CAPTURED,
    CANCELLED
  }
}
