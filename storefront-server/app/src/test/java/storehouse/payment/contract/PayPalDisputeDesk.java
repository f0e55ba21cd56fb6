package storehouse.payment.contract;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;
import storehouse.payment.gateway.dispute.GatewayDisputes;

/// Disputes on PayPal, which are about captures.
record PayPalDisputeDesk(PayPalDesk desk, GatewayDisputes disputes) implements DisputeDesk {

  @Override
  public String open(long orderId, String reference, long minorUnits) {
    return open(orderId, minorUnits, "");
  }

  @Override
  public String openBriefly(long orderId, String reference, long minorUnits) {
    return open(orderId, minorUnits, ", \"answerWithinSeconds\": 1");
  }

  @Override
  public String inquire(long orderId, String reference, long minorUnits) {
    return open(orderId, minorUnits, ", \"inquiry\": true");
  }

  @Override
  public void escalate(String dispute) {
    desk.simulate("disputes/" + dispute + "/escalate", "{}");
  }

  @Override
  public void closeInquiry(String dispute) {
    decide(dispute, true);
  }

  private String open(long orderId, long minorUnits, String more) {
    String capture = desk.captures(orderId).getFirst();
    return desk.simulate(
            "disputes",
            "{\"capture\": \"%s\", \"amount\": %d%s}".formatted(capture, minorUnits, more))
        .getString("dispute_id");
  }

  @Override
  public void deadlinePasses(String dispute) {}

  @Override
  public void decide(String dispute, boolean shopWins) {
    desk.simulate(
        "disputes/" + dispute + "/adjudicate",
        "{\"adjudication_outcome\": \"%s\"}".formatted(shopWins ? "SELLER_FAVOR" : "BUYER_FAVOR"));
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
                HttpRequest.newBuilder(desk.simulator().resolve("/v1/customer/disputes/" + dispute))
                    .header("Authorization", "Bearer " + desk.token())
                    .build()));
    JsonArray evidences = json.getJsonArray("evidences");
    return evidences == null
        ? List.of()
        : evidences.stream().map(it -> it.asJsonObject().getString("notes")).toList();
  }

  @Override
  public void planDefence(String fault) {
    desk.simulate(
        "faults", "{\"fault\": \"%s\", \"route\": \"/provide-evidence\"}".formatted(fault));
  }
}
