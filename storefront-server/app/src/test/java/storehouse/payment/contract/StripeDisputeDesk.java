package storehouse.payment.contract;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import storehouse.payment.gateway.dispute.GatewayDisputes;

/// Disputes on Stripe.
record StripeDisputeDesk(StripeDesk desk, GatewayDisputes disputes) implements DisputeDesk {

  @Override
  public String open(long orderId, String reference, long minorUnits) {
    return open(reference, minorUnits, "");
  }

  @Override
  public String openBriefly(long orderId, String reference, long minorUnits) {
    return open(reference, minorUnits, ", \"answerWithinSeconds\": 1");
  }

  @Override
  public String inquire(long orderId, String reference, long minorUnits) {
    return open(reference, minorUnits, ", \"inquiry\": true");
  }

  @Override
  public void escalate(String dispute) {
    desk.simulate("disputes/" + dispute + "/escalation", "{}");
  }

  @Override
  public void closeInquiry(String dispute) {
    decide(dispute, true);
  }

  private String open(String reference, long minorUnits, String more) {
    return desk.simulate(
            "disputes",
            "{\"paymentIntent\": \"%s\", \"amount\": %d%s}".formatted(reference, minorUnits, more))
        .getString("id");
  }

  @Override
  public void deadlinePasses(String dispute) {}

  @Override
  public void decide(String dispute, boolean shopWins) {
    desk.simulate(
        "disputes/" + dispute + "/decision",
        "{\"outcome\": \"%s\"}".formatted(shopWins ? "won" : "lost"));
  }

  @Override
  public boolean refundsBesideDisputes() {
    return false;
  }

  @Override
  public List<String> said(String dispute) {
    JsonObject json =
        SimulatorDesk.json(
            desk.send(
                HttpRequest.newBuilder(desk.simulator().resolve("/v1/disputes/" + dispute))
                    .header("Authorization", "Bearer sk_test_shop")
                    .build()));
    return Collections.nCopies(
        json.getJsonObject("evidence_details").getInt("submission_count"),
        json.getJsonObject("evidence").getString("uncategorized_text", ""));
  }

  @Override
  public void planDefence(String fault) {
    desk.send(
        HttpRequest.newBuilder(desk.simulator().resolve("/_sim/faults"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"fault\": \"%s\", \"route\": \"/v1/disputes\", \"key\": \"DEFEND\"}"
                        .formatted(fault)))
            .build());
  }
}
