package storehouse.payment.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import storehouse.payment.gateway.dispute.DisputeFact;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.DisputeNote;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;

/// What Adyen tells of inquiries and of the chargebacks that they become, under one name.
class AdyenInquiriesTest {

  private static DisputeNote note(String event, String status) {
    JsonObject item =
        Json.createObjectBuilder()
            .add("eventCode", event)
            .add("eventDate", "2026-12-01T10:00:00+01:00")
            .add("merchantReference", "S-1/7")
            .add("pspReference", "QFQTPCQ8HXSKGK82")
            .add("amount", Json.createObjectBuilder(Map.of("value", 3_490, "currency", "EUR")))
            .add("additionalData", Json.createObjectBuilder(Map.of("disputeStatus", status)))
            .build();
    return AdyenDisputeNote.read(item).orElseThrow();
  }

  /// How it stands after all of these, told in any order.
  private static Stage after(DisputeNote... told) {
    List<DisputeFact> facts = new ArrayList<>();
    for (DisputeNote note : told) {
      DisputeFact fact = note.fact();
      assertThat(fact).isNotNull();
      facts.add(fact);
    }
    Collections.shuffle(facts, new Random(told.length));
    return AdyenDisputeStanding.of(new DisputeInquiry("QFQTPCQ8HXSKGK82", facts))
        .orElseThrow()
        .stage();
  }

  private static final DisputeNote ASKED = note("REQUEST_FOR_INFORMATION", "Unresponded");
  private static final DisputeNote ANSWERED = note("INFORMATION_SUPPLIED", "Responded");
  private static final DisputeNote OVER = note("DISPUTE_DEFENSE_PERIOD_ENDED", "Expired");
  private static final DisputeNote NOTIFIED = note("NOTIFICATION_OF_CHARGEBACK", "Undefended");
  private static final DisputeNote TAKEN = note("CHARGEBACK", "Undefended");
  private static final DisputeNote DEFENDED = note("INFORMATION_SUPPLIED", "Pending");
  private static final DisputeNote LATE = note("DISPUTE_DEFENSE_PERIOD_ENDED", "Lost");

  @Test
  void anInquiryTakesNoMoneyWhateverItComesTo() {
    assertThat(after(ASKED)).isEqualTo(Stage.INQUIRY);
    assertThat(after(ASKED, ANSWERED)).isEqualTo(Stage.INQUIRY_UNDER_REVIEW);
    assertThat(after(ASKED, DEFENDED)).isEqualTo(Stage.INQUIRY_UNDER_REVIEW);
    assertThat(after(ASKED, OVER)).isEqualTo(Stage.INQUIRY_CLOSED);
    assertThat(after(ASKED, LATE)).isEqualTo(Stage.INQUIRY_CLOSED);
    assertThat(after(ASKED, ANSWERED, note("ISSUER_RESPONSE_TIMEFRAME_EXPIRED", "Won")))
        .isEqualTo(Stage.INQUIRY_CLOSED);
  }

  @Test
  void whatWasToldOfAnInquirySaysNothingOfTheChargebackThatItBecomes() {
    assertThat(after(ASKED, ANSWERED, NOTIFIED)).isEqualTo(Stage.NEEDS_RESPONSE);
    assertThat(after(ASKED, OVER, NOTIFIED, TAKEN)).isEqualTo(Stage.NEEDS_RESPONSE);
    assertThat(after(ASKED, ANSWERED, TAKEN, DEFENDED)).isEqualTo(Stage.UNDER_REVIEW);
    assertThat(after(ASKED, ANSWERED, NOTIFIED, LATE)).isEqualTo(Stage.LOST);
    assertThat(after(NOTIFIED, TAKEN, LATE)).isEqualTo(Stage.LOST);
  }

  @Test
  void theSecondAnswerIsNoRepetitionOfTheFirst() {
    assertThat(ANSWERED.eventId()).isNotEqualTo(DEFENDED.eventId());
    assertThat(OVER.eventId()).isNotEqualTo(LATE.eventId());
    assertThat(note("INFORMATION_SUPPLIED", "Pending").eventId()).isEqualTo(DEFENDED.eventId());
  }
}
