package storehouse.simulators.adyen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.money.Batch;
import storehouse.simulators.money.Settlement;

/// Where reports are downloaded, by the report user, who has the account's name and the API key as
/// password, or with that key alone.
record ReportRoutes(Settlement settlement, SettlementReport report, Account account, URI gateway) {
  private static final String REPORTS = "/reports/download/MerchantAccount/";

  Router on(Router site) {
    settlement.on(site);
    return site.get(REPORTS + "{account}/{file}", this::download);
  }

  String url(Batch batch) {
    return gateway + REPORTS + account.merchantAccount() + "/" + SettlementReport.name(batch);
  }

  private Answer download(Request request) {
    if (!isLetIn(request)) {
      return Answer.of(401, "text/plain", "Unauthorized").with("WWW-Authenticate", "Basic");
    }
    return settlement.published().stream()
        .filter(batch -> SettlementReport.name(batch).equals(request.placeholder("file")))
        .filter(_ -> account.merchantAccount().equals(request.placeholder("account")))
        .findFirst()
        .map(batch -> Answer.of(200, "text/csv; charset=utf-8", report.csv(batch)))
        .orElseGet(() -> Answer.of(404, "text/plain", "There is no such report."));
  }

  private boolean isLetIn(Request request) {
    var user = "report@Company." + account.merchantAccount() + ":" + account.apiKey();
    var basic = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
    return basic.equals(request.header("Authorization"))
        || account.apiKey().equals(request.header("X-API-Key"));
  }
}
