package storehouse.simulators.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.RandomIds;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Form;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;
import storehouse.simulators.money.Movement;
import storehouse.simulators.money.Settlement;

/// `/v1/reporting/report_runs`, which are done at once, and the files that come of them.
final class ReportRoutes {
  private static final int KEPT = 1_000;
  private static final String RUN = "frr_";
  private static final String FILE = "file_";

  private final Table<Wish> rows;
  private final PayoutReport report;
  private final Settlement settlement;
  private final URI gateway;

  ReportRoutes(Journal journal, PayoutReport report, Settlement settlement, URI gateway)
      throws IOException {
    this.rows = journal.table("report-run", Wish.class, KEPT);
    this.report = report;
    this.settlement = settlement;
    this.gateway = gateway;
  }

  /// What somebody wants to read. Times are epoch seconds.
  ///
  /// @param payout null for all that were made in the interval
  record Wish(String id, long start, long end, @Nullable String payout, long created) {
    boolean covers(Movement row) {
      return payout == null
          ? row.at() >= start && row.at() <= end
          : Balance.payoutId(row).equals(payout);
    }
  }

  Router on(Router router) {
    return router
        .post("/v1/reporting/report_runs", r -> Answer.json(200, json(create(r.form()))))
        .get("/v1/reporting/report_runs/{id}", r -> Answer.json(200, json(find(r, RUN))))
        .get("/v1/files/{id}/contents", this::contents);
  }

  private Wish create(Form form) {
    var type = Parameters.required(form, "report_type");
    if (!type.equals(PayoutReport.TYPE)) {
      throw StripeError.invalid(
          "parameter_invalid", "report_type", "There is no report type " + type + " here.");
    }
    settlement.passTime();
    long now = settlement.clock().instant().getEpochSecond();
    var payout = form.filled("parameters[payout]");
    if (payout == null) {
      Parameters.required(form, "parameters[interval_start]");
    }
    var wish =
        new Wish(
            RandomIds.next(""),
            Parameters.longOr(form, "parameters[interval_start]", 0),
            Parameters.longOr(form, "parameters[interval_end]", now),
            payout,
            now);
    rows.put(wish.id(), wish);
    return wish;
  }

  private Wish find(Request request, String prefix) {
    var id = request.placeholder("id");
    return rows.find(id.substring(Math.min(id.length(), prefix.length())))
        .orElseThrow(() -> StripeError.noSuch("report run or file", id, "id"));
  }

  private Answer contents(Request request) {
    return Answer.of(200, "text/csv; charset=utf-8", report.csv(find(request, FILE)));
  }

  private ObjectNode json(Wish wish) {
    var json =
        Json.object()
            .put("id", RUN + wish.id())
            .put("object", "reporting.report_run")
            .put("created", wish.created())
            .putNull("error")
            .put("livemode", false)
            .put("report_type", PayoutReport.TYPE)
            .put("status", "succeeded")
            .put("succeeded_at", wish.created());
    var parameters = json.putObject("parameters");
    parameters.put("interval_start", wish.start()).put("interval_end", wish.end());
    if (wish.payout() != null) {
      parameters.put("payout", wish.payout());
    }
    var file = FILE + wish.id();
    json.putObject("result")
        .put("id", file)
        .put("object", "file")
        .put("created", wish.created())
        .putNull("expires_at")
        .put("filename", RUN + wish.id() + ".csv")
        .put("purpose", "finance_report_run")
        .put("size", report.csv(wish).length())
        .putNull("title")
        .put("type", "csv")
        .put("url", gateway + "/v1/files/" + file + "/contents");
    return json;
  }
}
