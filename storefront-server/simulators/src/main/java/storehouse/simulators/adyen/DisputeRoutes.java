package storehouse.simulators.adyen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// Adyen's Disputes API, version 30. What cannot be done is told in a `disputeServiceResult` and is
/// no error.
final class DisputeRoutes {
  private static final String SERVICE = "/ca/services/DisputeService/v30/";

  /// The reasons that this gateway takes, with the document that each requires; all of them take an
  /// invoice as well.
  private static final Map<String, String> REQUIRED =
      Map.of(
          "GoodsWereAsDescribed", "GoodsWereAsDescribed",
          "SupplyDefenseMaterial", "DefenseMaterial");

  private static final String INVOICE = "TIDorInvoice";
  private static final List<String> CONTENT_TYPES =
      List.of("application/pdf", "image/jpeg", "image/tiff");

  private final Disputes disputes;
  private final Account account;

  DisputeRoutes(Disputes disputes, Account account) {
    this.disputes = disputes;
    this.account = account;
  }

  Router on(Router router) {
    return router
        .post(SERVICE + "retrieveApplicableDefenseReasons", awaited(this::reasons))
        .post(SERVICE + "supplyDefenseDocument", awaited(this::supply))
        .post(SERVICE + "defendDispute", awaited(this::defend))
        .post(SERVICE + "acceptDispute", awaited(this::accept));
  }

  /// `GET /_sim/disputes/{id}`: what was said in a dispute.
  Router simulatedOn(Router site) {
    return site.get(
        "/_sim/disputes/{id}", r -> Answer.json(200, disputes.defence(r.placeholder("id"))));
  }

  @FunctionalInterface
  private interface Deed {
    Answer about(String dispute, Parameters given);
  }

  private Handler awaited(Deed deed) {
    return request -> {
      var given = given(request);
      var dispute = given.required("disputePspReference", "130");
      return disputes.isAwaited(dispute)
          ? deed.about(dispute, given)
          : failed("The dispute is not defendable any more");
    };
  }

  private Parameters given(Request request) {
    var given = new Parameters(request.json());
    if (!account.merchantAccount().equals(given.text("merchantAccountCode"))) {
      throw AdyenError.otherMerchant();
    }
    return given;
  }

  private Answer reasons(String dispute, Parameters given) {
    var documents = disputes.defence(dispute).documents();
    var json = Json.object();
    var reasons = json.putArray("defenseReasons");
    REQUIRED.forEach(
        (code, document) -> {
          var reason = reasons.addObject().put("defenseReasonCode", code);
          reason.put("satisfied", documents.containsKey(document));
          var types = reason.putArray("defenseDocumentTypes");
          types.add(type(INVOICE, "Optional", documents));
          types.add(type(document, "Required", documents));
        });
    json.putObject("disputeServiceResult").put("success", true);
    return Answer.json(200, json);
  }

  private static ObjectNode type(String code, String level, Map<String, String> documents) {
    return Json.object()
        .put("available", documents.containsKey(code))
        .put("defenseDocumentTypeCode", code)
        .put("requirementLevel", level);
  }

  private Answer supply(String dispute, Parameters given) {
    var documents = new LinkedHashMap<String, String>();
    for (var document : given.body().path("defenseDocuments")) {
      if (!CONTENT_TYPES.contains(document.path("contentType").asText())) {
        return failed("The content type is not supported");
      }
      documents.put(
          document.path("defenseDocumentTypeCode").asText(), document.path("content").asText());
    }
    disputes.supply(dispute, documents);
    return done();
  }

  private Answer defend(String dispute, Parameters given) {
    var reason = given.required("defenseReasonCode", "130");
    var required = REQUIRED.get(reason);
    if (required == null) {
      return failed("Unknown defense reason");
    }
    if (!disputes.defence(dispute).documents().containsKey(required)) {
      return failed("Not all required defense documents are supplied");
    }
    disputes.defend(dispute, reason);
    return done();
  }

  private Answer accept(String dispute, Parameters given) {
    disputes.accept(dispute);
    return done();
  }

  private static Answer done() {
    var json = Json.object();
    json.putObject("disputeServiceResult").put("success", true);
    return Answer.json(200, json);
  }

  private static Answer failed(String why) {
    var json = Json.object();
    json.putObject("disputeServiceResult").put("success", false).put("errorMessage", why);
    return Answer.json(200, json);
  }
}
