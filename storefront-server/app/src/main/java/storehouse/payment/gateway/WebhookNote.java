package storehouse.payment.gateway;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// What a gateway told without being asked.
///
/// Of a gateway that can be asked it is a hint only: what it is about is read there. One that
/// cannot be asked tells a `fact`. `eventId` is the same when it is told twice; `claim` is how the
/// payment stands by it. `amount` is the payment's, or with `partly` that of a part of it. The id
/// of `reference` is empty where the gateway does not say it, as PayPal about refunds.
public record WebhookNote(
    String eventId,
    String type,
    long orderId,
    GatewayReference reference,
    Money amount,
    boolean partly,
    Claim claim,
    @Nullable GatewayFact fact) {

  private static final int LONGEST_ID = 100;
  private static final int LONGEST_TYPE = 60;

  /// @throws IllegalArgumentException when a name is longer than any gateway's
  public WebhookNote {
    if (eventId.length() > LONGEST_ID || type.length() > LONGEST_TYPE) {
      throw new IllegalArgumentException("No gateway names its notes so: " + eventId);
    }
  }

  /// A hint about a whole payment.
  public WebhookNote(
      String eventId, String type, long orderId, String id, Money amount, Claim claim) {
    this(eventId, type, orderId, new GatewayReference(id, null), amount, false, claim, null);
  }

  /// What a note says about the payment.
  public enum Claim {
    AUTHORISED,
    CAPTURED,
    VOIDED,
    /// Some of what was captured, or all of it, was given back.
    REFUNDED,
    SOMETHING_ELSE
  }
}
