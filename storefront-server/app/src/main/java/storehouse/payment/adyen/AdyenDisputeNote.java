package storehouse.payment.adyen;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.dispute.DisputeFact;
import storehouse.payment.gateway.dispute.DisputeNote;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;

/// What one notification says about a dispute of a payment of ours.
final class AdyenDisputeNote {

  private static final int LONGEST_REASON = 100;

  private AdyenDisputeNote() {}

  /// Empty for what is not about one.
  static Optional<DisputeNote> read(JsonObject item) {
    String event = item.getString("eventCode", "");
    Stage stage = stage(event);
    Optional<AdyenReference> reference =
        AdyenReference.read(item.getString("merchantReference", ""));
    if (stage == null || reference.isEmpty()) {
      return Optional.empty();
    }
    String dispute = item.getString("pspReference");
    return Optional.of(
        new DisputeNote(
            event + ":" + dispute,
            event,
            dispute,
            new DisputeFact(
                reference.get().orderId(),
                item.getString("originalReference", null),
                stage,
                amount(item.getJsonObject("amount")),
                reason(item),
                dueBy(item))));
  }

  /// How far each of Adyen's notifications says that the dispute has come. A `CHARGEBACK` after the
  /// notification of it says only that the money is gone now.
  private static @Nullable Stage stage(String event) {
    return switch (event) {
      case "REQUEST_FOR_INFORMATION" -> Stage.INQUIRY;
      case "NOTIFICATION_OF_CHARGEBACK", "CHARGEBACK" -> Stage.NEEDS_RESPONSE;
      case "INFORMATION_SUPPLIED" -> Stage.UNDER_REVIEW;
      case "CHARGEBACK_REVERSED", "ISSUER_RESPONSE_TIMEFRAME_EXPIRED", "PREARBITRATION_WON" ->
          Stage.WON;
      case "DISPUTE_DEFENSE_PERIOD_ENDED", "SECOND_CHARGEBACK", "PREARBITRATION_LOST" -> Stage.LOST;
      default -> null;
    };
  }

  private static String reason(JsonObject item) {
    JsonObject data = item.getJsonObject("additionalData");
    String code = data == null ? "" : data.getString("chargebackReasonCode", "");
    String reason = (code + " " + item.getString("reason", "")).strip();
    return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
  }

  /// A defence period that has ended did so when that happened.
  private static @Nullable Instant dueBy(JsonObject item) {
    JsonObject data = item.getJsonObject("additionalData");
    boolean over = item.getString("eventCode").equals("DISPUTE_DEFENSE_PERIOD_ENDED");
    String text =
        over
            ? item.getString("eventDate", "")
            : data == null ? "" : data.getString("defensePeriodEndsAt", "");
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static Money amount(JsonObject amount) {
    return Money.of(amount.getJsonNumber("value").longValueExact(), amount.getString("currency"));
  }
}
