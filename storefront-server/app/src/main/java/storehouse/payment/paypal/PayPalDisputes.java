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
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
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
    if (PayPalAnswers.isNotNow(reply)) {
      return new DisputeAnswer.NotNow(PayPalAnswers.reason(reply));
    }
    String why = PayPalAnswers.message(reply);
    return PayPalAnswers.isRefused(reply)
        ? new DisputeAnswer.Refused(why)
        : new DisputeAnswer.Lost(false, why);
  }

  private static DisputeAnswer seen(JsonObject dispute) {
    try {
      JsonObject transaction = dispute.getJsonArray("disputed_transactions").getJsonObject(0);
      OptionalLong order = order(PayPalJson.text(transaction, "custom"));
      return order.isEmpty()
          ? new DisputeAnswer.NotOurs()
          : new DisputeAnswer.Seen(dispute(dispute, order.getAsLong()));
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException
        | ArithmeticException
        | IllegalArgumentException strange) {
      return new DisputeAnswer.Lost(false, "PayPal shows a dispute that cannot be read");
    }
  }

  private static GatewayDispute dispute(JsonObject dispute, long order) {
    Money amount = PayPalMoney.read(dispute.getJsonObject("dispute_amount"));
    return new GatewayDispute(
        dispute.getString("dispute_id"),
        order,
        null,
        stage(dispute),
        amount,
        lost(dispute, amount).orElse(null),
        PayPalJson.text(dispute, "reason"),
        dueBy(PayPalJson.text(dispute, "seller_response_due_date")));
  }

  /// What the buyer got back. Where PayPal does not say it, or says what cannot be, all of it
  /// counts as lost, since nothing may be given back twice.
  private static Optional<Money> lost(JsonObject dispute, Money amount) {
    return PayPalJson.object(dispute, "dispute_outcome", "amount_refunded")
        .map(PayPalMoney::read)
        .filter(refunded -> refunded.currency().equals(amount.currency()))
        .filter(refunded -> refunded.minorUnits() > 0 && refunded.compareTo(amount) <= 0);
  }

  private static OptionalLong order(String custom) {
    try {
      return OptionalLong.of(Long.parseLong(custom));
    } catch (NumberFormatException notOurs) {
      return OptionalLong.empty();
    }
  }

  private static @Nullable Instant dueBy(String text) {
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  /// What the buyer gets back at the end of an inquiry is a refund of the payment, and shown there.
  private static Stage stage(JsonObject dispute) {
    boolean inquiry = PayPalJson.text(dispute, "dispute_life_cycle_stage").equals("INQUIRY");
    Stage underReview = inquiry ? Stage.INQUIRY_UNDER_REVIEW : Stage.UNDER_REVIEW;
    return switch (PayPalJson.text(dispute, "status")) {
      case "RESOLVED" -> inquiry ? Stage.INQUIRY_CLOSED : outcome(dispute);
      case "OPEN", "WAITING_FOR_SELLER_RESPONSE" -> inquiry ? Stage.INQUIRY : Stage.NEEDS_RESPONSE;
      case String _ -> underReview;
    };
  }

  /// What PayPal pays the buyer itself costs the shop nothing. An outcome that is none so far, or
  /// of which PayPal's description does not speak, is looked at again.
  private static Stage outcome(JsonObject dispute) {
    Optional<JsonObject> outcome = PayPalJson.object(dispute, "dispute_outcome");
    return switch (outcome.map(it -> PayPalJson.text(it, "outcome_code")).orElse("")) {
      case "RESOLVED_BUYER_FAVOUR", "ACCEPTED" -> Stage.LOST;
      case "RESOLVED_SELLER_FAVOUR", "RESOLVED_WITH_PAYOUT", "CANCELED_BY_BUYER", "DENIED" ->
          Stage.WON;
      case String _ -> Stage.UNDER_REVIEW;
    };
  }
}
