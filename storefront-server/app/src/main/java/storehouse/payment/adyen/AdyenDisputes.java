package storehouse.payment.adyen;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.eclipse.microprofile.config.Config;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.gateway.OfGateway;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.GatewayDisputes;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.http.Reply;

/// Disputes on Adyen. How one stands is only told; what the shop says goes to the Disputes API, as
/// a document for one of the reasons that Adyen takes.
@Singleton
@OfGateway("adyen")
public final class AdyenDisputes implements GatewayDisputes {

  private static final String SERVICE = "/ca/services/DisputeService/v30/";

  /// A wrong key, one without the permission, and too many requests.
  private static final Set<Integer> NOT_NOW = Set.of(401, 403, 429);

  private final AdyenSettings settings;
  private final GatewayHttp http;

  @Inject
  AdyenDisputes(Config config) {
    this(
        AdyenSettings.from(config),
        config
            .getOptionalValue("storehouse.adyen.disputes.url", URI.class)
            .orElseGet(() -> config.getValue("storehouse.adyen.url", URI.class)));
  }

  /// The Disputes API has an address of its own.
  public AdyenDisputes(AdyenSettings settings, URI api) {
    this.settings = settings;
    this.http = new GatewayHttp(api, settings.deadline());
  }

  @Override
  public String name() {
    return "adyen";
  }

  @Override
  public Recovery recovery() {
    return Recovery.REPEAT;
  }

  @Override
  public boolean lossIsARefund() {
    return false;
  }

  @Override
  public DisputeAnswer read(DisputeInquiry inquiry) {
    return AdyenDisputeStanding.of(inquiry)
        .<DisputeAnswer>map(DisputeAnswer.Seen::new)
        .orElseGet(DisputeAnswer.NotKnown::new);
  }

  @Override
  public DisputeAnswer defend(DisputeInquiry inquiry, DisputeEvidence evidence, String key) {
    Reply reasons = http.send(request("retrieveApplicableDefenseReasons", about(inquiry)));
    if (!(reasons instanceof Reply.Answered answered) || !answered.isOk()) {
      return notDone(reasons);
    }
    // A dispute that was defended, with an answer that was lost, has no reasons any more; what
    // follows is then answered by its keys.
    Optional<DefenceReason> reason =
        isDone(reasons) ? DefenceReason.best(answered.body()) : Optional.of(DefenceReason.GENERAL);
    if (reason.isEmpty()) {
      return new DisputeAnswer.Refused("Adyen takes no reason for which one document is enough");
    }
    Reply supplied =
        post("supplyDefenseDocument", key + "-document", supply(inquiry, evidence, reason.get()));
    if (!isDone(supplied)) {
      return notDone(supplied);
    }
    JsonObjectBuilder body = about(inquiry).add("defenseReasonCode", reason.get().code());
    return taken(post("defendDispute", key, body));
  }

  private JsonObjectBuilder supply(
      DisputeInquiry inquiry, DisputeEvidence evidence, DefenceReason reason) {
    String content = Base64.getEncoder().encodeToString(DefenceDocument.pdf(evidence));
    return about(inquiry)
        .add(
            "defenseDocuments",
            GatewayHttp.array()
                .add(
                    GatewayHttp.object()
                        .add("content", content)
                        .add("contentType", "application/pdf")
                        .add("defenseDocumentTypeCode", reason.document())));
  }

  @Override
  public DisputeAnswer accept(DisputeInquiry inquiry, String key) {
    return taken(post("acceptDispute", key, about(inquiry)));
  }

  private JsonObjectBuilder about(DisputeInquiry inquiry) {
    return GatewayHttp.object()
        .add("disputePspReference", inquiry.id())
        .add("merchantAccountCode", settings.merchantAccount());
  }

  private Reply post(String operation, String key, JsonObjectBuilder body) {
    HttpPost request = request(operation, body);
    request.setHeader("Idempotency-Key", key);
    return http.send(request);
  }

  private HttpPost request(String operation, JsonObjectBuilder body) {
    HttpPost request = http.post(SERVICE + operation, body.build());
    request.setHeader("X-API-Key", settings.apiKey());
    return request;
  }

  private static DisputeAnswer taken(Reply reply) {
    return isDone(reply) ? new DisputeAnswer.Taken() : notDone(reply);
  }

  private static boolean isDone(Reply reply) {
    return reply instanceof Reply.Answered answered
        && answered.isOk()
        && result(answered.body()).getBoolean("success", false);
  }

  /// What Adyen has understood and will not do it says in a result; anything else may pass.
  private static DisputeAnswer notDone(Reply reply) {
    return switch (reply) {
      case Reply.NoAnswer(String why) -> new DisputeAnswer.Lost(false, why);
      case Reply.Answered answered when answered.isOk() ->
          new DisputeAnswer.Refused(result(answered.body()).getString("errorMessage", ""));
      case Reply.Answered answered when NOT_NOW.contains(answered.status()) ->
          new DisputeAnswer.NotNow("Adyen answers " + answered.status());
      case Reply.Answered answered ->
          new DisputeAnswer.Lost(false, "Adyen answers " + answered.status());
    };
  }

  private static JsonObject result(JsonObject body) {
    JsonObject result = body.getJsonObject("disputeServiceResult");
    return result == null ? JsonValue.EMPTY_JSON_OBJECT : result;
  }

  /// A reason for which the shop can defend, and the type of the only document that it needs.
  private record DefenceReason(String code, String document) {

    private static final DefenceReason GENERAL =
        new DefenceReason("SupplyDefenseMaterial", "DefenseMaterial");

    /// The general one where Adyen takes it. Empty when each needs several documents.
    static Optional<DefenceReason> best(JsonObject body) {
      try {
        return body.getJsonArray("defenseReasons").getValuesAs(JsonObject.class).stream()
            .flatMap(reason -> read(reason).stream())
            .min(Comparator.comparing(reason -> !reason.code().equals(GENERAL.code())));
      } catch (JsonException | ClassCastException | NullPointerException strange) {
        return Optional.empty();
      }
    }

    private static Optional<DefenceReason> read(JsonObject reason) {
      List<String> required =
          reason.getJsonArray("defenseDocumentTypes").getValuesAs(JsonObject.class).stream()
              .filter(type -> !type.getString("requirementLevel").equals("Optional"))
              .map(type -> type.getString("defenseDocumentTypeCode"))
              .toList();
      return required.size() == 1
          ? Optional.of(
              new DefenceReason(reason.getString("defenseReasonCode"), required.getFirst()))
          : Optional.empty();
    }
  }
}
