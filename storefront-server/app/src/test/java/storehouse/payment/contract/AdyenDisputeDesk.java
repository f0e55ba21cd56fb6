package storehouse.payment.contract;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import storehouse.payment.gateway.dispute.GatewayDisputes;

/// Disputes on Adyen. Its simulator is told what happens to the payment.
record AdyenDisputeDesk(AdyenDesk desk, GatewayDisputes disputes) implements DisputeDesk {

  @Override
  public String open(long orderId, String reference, long minorUnits) {
    happen("NOTIFICATION_OF_CHARGEBACK", reference, minorUnits);
    happen("CHARGEBACK", reference, minorUnits);
    return disputeOf(orderId);
  }

  private String disputeOf(long orderId) {
    return desk.rows(orderId).getFirst().getJsonArray("incidents").stream()
        .map(incident -> incident.asJsonObject().getString("pspReference"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String openBriefly(long orderId, String reference, long minorUnits) {
    return open(orderId, reference, minorUnits);
  }

  @Override
  public String inquire(long orderId, String reference, long minorUnits) {
    happen("REQUEST_FOR_INFORMATION", reference, minorUnits);
    return disputeOf(orderId);
  }

  @Override
  public void escalate(String dispute) {
    happenTo(dispute, "NOTIFICATION_OF_CHARGEBACK");
    happenTo(dispute, "CHARGEBACK");
  }

  @Override
  public void closeInquiry(String dispute) {
    happenTo(dispute, "ISSUER_RESPONSE_TIMEFRAME_EXPIRED");
  }

  private void happen(String event, String payment, long minorUnits) {
    desk.simulate(
        "events",
        "{\"event\": \"%s\", \"pspReference\": \"%s\", \"amount\": %d}"
            .formatted(event, payment, minorUnits));
  }

  @Override
  public void deadlinePasses(String dispute) {
    happenTo(dispute, "DISPUTE_DEFENSE_PERIOD_ENDED");
  }

  @Override
  public void decide(String dispute, boolean shopWins) {
    happenTo(dispute, shopWins ? "CHARGEBACK_REVERSED" : "SECOND_CHARGEBACK");
  }

  private void happenTo(String dispute, String event) {
    JsonObject payment = owner(dispute);
    happen(
        event,
        payment.getString("pspReference"),
        incidents(payment, dispute).getFirst().getInt("amount"));
  }

  private JsonObject owner(String dispute) {
    return desk.allRows().stream()
        .filter(row -> !incidents(row, dispute).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonObject> incidents(JsonObject payment, String dispute) {
    return payment.getJsonArray("incidents").stream()
        .map(JsonValue::asJsonObject)
        .filter(incident -> incident.getString("pspReference").equals(dispute))
        .toList();
  }

  @Override
  public boolean refundsBesideDisputes() {
    return true;
  }

  @Override
  public List<String> said(String dispute) {
    JsonObject json =
        SimulatorDesk.json(
            desk.send(
                HttpRequest.newBuilder(desk.simulator().resolve("/_sim/disputes/" + dispute))
                    .build()));
    long times =
        incidents(owner(dispute), dispute).stream()
            .filter(incident -> incident.getString("event").equals("INFORMATION_SUPPLIED"))
            .count();
    String pdf =
        new String(
            Base64.getDecoder()
                .decode(json.getJsonObject("documents").getString("DefenseMaterial", "")),
            StandardCharsets.ISO_8859_1);
    int begin = pdf.indexOf("Td\n(") + 4;
    return times == 0
        ? List.of()
        : Collections.nCopies((int) times, pdf.substring(begin, pdf.indexOf(") Tj", begin)));
  }

  @Override
  public void planDefence(String fault) {
    desk.simulate("faults", "{\"fault\": \"%s\", \"route\": \"/defendDispute\"}".formatted(fault));
  }
}
