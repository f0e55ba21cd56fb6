package storehouse.payment.gateway;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// Something that happened to a payment, told by a gateway that cannot be asked: all that is told
/// is kept, and how the payment stands is the sum of it. Facts come in any order.
///
/// @param id the gateway's id of the request that this settles
/// @param handle see [GatewayReference#handle]
/// @param reference our own name of the refund, where the gateway repeats it
/// @param code why it failed, such as `payment.declined`
public record GatewayFact(
    Kind kind,
    String id,
    Money amount,
    @Nullable String handle,
    @Nullable String reference,
    @Nullable String code) {

  public enum Kind {
    AUTHORISED,
    DECLINED,
    CAPTURED,
    /// Also of a capture that was told as captured before.
    CAPTURE_FAILED,
    VOIDED,
    VOID_FAILED,
    REFUNDED,
    /// Also of a refund that was told as refunded before: the money is back at the shop.
    REFUND_FAILED
  }
}
