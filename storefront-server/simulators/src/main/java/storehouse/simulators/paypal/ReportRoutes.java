package storehouse.simulators.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.money.Batch;
import storehouse.simulators.money.Settlement;

/// The folder in which PayPal leaves its reports, over HTTP instead of SFTP, for the app's client
/// id and secret: the folder itself is a list of names, one a line.
record ReportRoutes(Settlement settlement, SettlementReport report, App app) {
  private static final String FOLDER = "/ppreports/outgoing";

  Router on(Router site) {
    settlement.on(site);
    return site.get(FOLDER, this::names).get(FOLDER + "/{file}", this::file);
  }

  private Answer names(Request request) {
    return isLetIn(request)
        ? Answer.of(200, "text/plain; charset=utf-8", String.join("\n", files().keySet()))
        : refused();
  }

  private Answer file(Request request) {
    if (!isLetIn(request)) {
      return refused();
    }
    var batches = files().get(request.placeholder("file"));
    return batches == null
        ? Answer.of(404, "text/plain", "There is no such report.")
        : Answer.of(200, "text/csv; charset=utf-8", report.csv(batches));
  }

  private TreeMap<String, List<Batch>> files() {
    var published = settlement.published();
    var files = new TreeMap<String, List<Batch>>();
    for (var day : new TreeSet<>(published.stream().map(Batch::day).toList())) {
      var batches = published.stream().filter(batch -> batch.day().equals(day)).toList();
      files.put(SettlementReport.name(batches.getFirst(), 1), batches);
      if (batches.stream().anyMatch(settlement::isRepeated)) {
        files.put(SettlementReport.name(batches.getFirst(), 2), batches);
      }
    }
    return files;
  }

  private static Answer refused() {
    return Answer.of(401, "text/plain", "Unauthorized").with("WWW-Authenticate", "Basic");
  }

  private boolean isLetIn(Request request) {
    var user = app.clientId() + ":" + app.clientSecret();
    var basic = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
    return basic.equals(request.header("Authorization"));
  }
}
