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
    Stage stage = stage(item);
    Optional<AdyenReference> reference =
        AdyenReference.read(item.getString("merchantReference", ""));
    if (stage == null || reference.isEmpty()) {
      return Optional.empty();
    }
    String dispute = item.getString("pspReference");
    return Optional.of(
        new DisputeNote(
            eventId(event, dispute, stage),
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

  /// An inquiry and the chargeback that it becomes have one name, and each of them may be answered.
  private static String eventId(String event, String dispute, Stage stage) {
    boolean answered = stage == Stage.INQUIRY_UNDER_REVIEW || stage == Stage.INQUIRY_CLOSED;
    return event + ":" + dispute + (answered ? ":inquiry" : "");
  }

  /// How far each of Adyen's notifications says that the dispute has come. A `CHARGEBACK` after the
  /// notification of it says only that the money is gone now. What is `Responded` or `Expired` is
  /// an inquiry.
  private static @Nullable Stage stage(JsonObject item) {
    String status = data(item, "disputeStatus");
    return switch (item.getString("eventCode", "")) {
      case "REQUEST_FOR_INFORMATION" -> Stage.INQUIRY;
      case "NOTIFICATION_OF_CHARGEBACK", "CHARGEBACK" -> Stage.NEEDS_RESPONSE;
      case "INFORMATION_SUPPLIED" ->
          status.equals("Responded") ? Stage.INQUIRY_UNDER_REVIEW : Stage.UNDER_REVIEW;
      case "ISSUER_RESPONSE_TIMEFRAME_EXPIRED" -> inquiryOr(status, Stage.WON);
      case "DISPUTE_DEFENSE_PERIOD_ENDED" -> inquiryOr(status, Stage.LOST);
      case "CHARGEBACK_REVERSED", "PREARBITRATION_WON" -> Stage.WON;
      case "SECOND_CHARGEBACK", "PREARBITRATION_LOST" -> Stage.LOST;
      default -> null;
    };
  }

  private static Stage inquiryOr(String status, Stage ofChargeback) {
    boolean inquiry = status.equals("Expired") || status.equals("Responded");
    return inquiry ? Stage.INQUIRY_CLOSED : ofChargeback;
  }

  /// Empty where it does not say.
  private static String data(JsonObject item, String name) {
    JsonObject data = item.getJsonObject("additionalData");
    return data == null ? "" : data.getString(name, "");
  }

  private static String reason(JsonObject item) {
    String reason =
        (data(item, "chargebackReasonCode") + " " + item.getString("reason", "")).strip();
    return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
  }

  /// A defence period that has ended did so when that happened.
  private static @Nullable Instant dueBy(JsonObject item) {
    boolean over = item.getString("eventCode").equals("DISPUTE_DEFENSE_PERIOD_ENDED");
    String text = over ? item.getString("eventDate", "") : data(item, "defensePeriodEndsAt");
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
