package storehouse.payment.paypal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.gateway.OfGateway;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.GatewayDispute;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;
import storehouse.payment.gateway.dispute.GatewayDisputes;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.http.Reply;

/// Disputes on PayPal. Its API knows no request ids here, so a dispute is read before anything is
/// said again; PayPal takes evidence only while it waits for the seller.
@Singleton
@OfGateway("paypal")
public final class PayPalDisputes implements GatewayDisputes {

  private static final String DISPUTES = "/v1/customer/disputes/";
  private static final Set<String> CARRIERS = Set.of("UPS", "USPS", "FEDEX", "DHL", "TNT");

  private final PayPalHttp http;

  @Inject
  PayPalDisputes(Config config, Clock clock) {
    this(PayPalSettings.from(config), clock);
  }

  public PayPalDisputes(PayPalSettings settings, InstantSource clock) {
    this.http = new PayPalHttp(settings, clock);
  }

  @Override
  public String name() {
    return "paypal";
  }

  @Override
  public Recovery recovery() {
    return Recovery.READ;
  }

  /// The capture is reversed, and shows that among its refunds.
  @Override
  public boolean lossIsARefund() {
    return true;
  }

  @Override
  public DisputeAnswer read(DisputeInquiry inquiry) {
    Reply reply = http.get(DISPUTES + inquiry.id());
    return switch (reply) {
      case Reply.Answered answered when answered.isOk() -> seen(answered.body());
      case Reply.Answered _ when PayPalAnswers.isUnknown(reply) -> new DisputeAnswer.NotKnown();
      case Reply _ -> new DisputeAnswer.Lost(false, PayPalAnswers.message(reply));
    };
  }

  @Override
  public DisputeAnswer defend(DisputeInquiry inquiry, DisputeEvidence evidence, String key) {
    JsonObjectBuilder about =
        GatewayHttp.object()
            .add("evidence_type", evidence.isShipped() ? "PROOF_OF_FULFILLMENT" : "OTHER")
            .add("notes", evidence.statement());
    if (evidence.isShipped()) {
      about.add(
          "evidence_info",
          GatewayHttp.object().add("tracking_info", GatewayHttp.array().add(tracking(evidence))));
    }
    JsonObject input =
        GatewayHttp.object().add("evidences", GatewayHttp.array().add(about)).build();
    return asked(inquiry, http.postForm(DISPUTES + inquiry.id() + "/provide-evidence", input));
  }

  private static JsonObjectBuilder tracking(DisputeEvidence evidence) {
    String carrier = evidence.carrier().strip().toUpperCase(Locale.ROOT);
    return GatewayHttp.object()
        .add("carrier_name", CARRIERS.contains(carrier) ? carrier : "OTHER")
        .add("tracking_number", evidence.trackingNumber());
  }

  @Override
  public DisputeAnswer accept(DisputeInquiry inquiry, String key) {
    JsonObject input =
        GatewayHttp.object().add("note", "Accepted").add("accept_claim_type", "REFUND").build();
    return asked(inquiry, http.postForm(DISPUTES + inquiry.id() + "/accept-claim", input));
  }

  private DisputeAnswer asked(DisputeInquiry inquiry, Reply reply) {
    if (PayPalAnswers.isDone(reply)) {
      return read(inquiry);
    }
    String why = PayPalAnswers.message(reply);
    return PayPalAnswers.isRefused(reply)
        ? new DisputeAnswer.Refused(why)
        : new DisputeAnswer.Lost(false, why);
  }

  private static DisputeAnswer seen(JsonObject dispute) {
    try {
      JsonObject transaction = dispute.getJsonArray("disputed_transactions").getJsonObject(0);
      return new DisputeAnswer.Seen(
          new GatewayDispute(
              dispute.getString("dispute_id"),
              Long.parseLong(PayPalJson.text(transaction, "custom")),
              null,
              stage(dispute),
              PayPalMoney.read(dispute.getJsonObject("dispute_amount")),
              PayPalJson.text(dispute, "reason"),
              dueBy(PayPalJson.text(dispute, "seller_response_due_date"))));
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException
        | ArithmeticException
        | IllegalArgumentException notOurs) {
      return new DisputeAnswer.NotKnown();
    }
  }

  private static @Nullable Instant dueBy(String text) {
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static Stage stage(JsonObject dispute) {
    boolean inquiry = PayPalJson.text(dispute, "dispute_life_cycle_stage").equals("INQUIRY");
    return switch (PayPalJson.text(dispute, "status")) {
      case "RESOLVED" -> outcome(dispute);
      case "OPEN", "WAITING_FOR_SELLER_RESPONSE" -> inquiry ? Stage.INQUIRY : Stage.NEEDS_RESPONSE;
      case String _ -> Stage.UNDER_REVIEW;
    };
  }

  /// What PayPal pays the buyer itself costs the shop nothing.
  private static Stage outcome(JsonObject dispute) {
    Optional<JsonObject> outcome = PayPalJson.object(dispute, "dispute_outcome");
    return switch (outcome.map(it -> PayPalJson.text(it, "outcome_code")).orElse("")) {
      case "RESOLVED_BUYER_FAVOUR", "ACCEPTED" -> Stage.LOST;
      case "RESOLVED_SELLER_FAVOUR", "RESOLVED_WITH_PAYOUT", "CANCELED_BY_BUYER", "DENIED" ->
          Stage.WON;
      case String _ ->
          outcome
              .flatMap(it -> PayPalJson.object(it, "amount_refunded"))
              .filter(refunded -> !PayPalMoney.read(refunded).isZero())
              .<Stage>map(_ -> Stage.LOST)
              .orElse(Stage.WON);
    };
  }
}
