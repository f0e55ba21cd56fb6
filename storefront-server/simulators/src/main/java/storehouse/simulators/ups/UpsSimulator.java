package storehouse.simulators.ups;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.BadRequest;
import storehouse.simulators.http.Faults;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Look;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.http.WebServer;
import storehouse.simulators.journal.Journal;

/// A carrier that speaks UPS's API.
public final class UpsSimulator implements AutoCloseable {
  private final WebServer server;
  private final Journal journal;

  private UpsSimulator(WebServer server, Journal journal) {
    this.server = server;
    this.journal = journal;
  }

  /// @param port 0 for any free port
  /// @param journalFile where sold labels are kept, null for in memory only
  /// @param stage how long a parcel stays in one stage of its way
  /// @throws IOException when the port is taken or the journal cannot be read
  public static UpsSimulator start(int port, @Nullable Path journalFile, Duration stage)
      throws IOException {
    var server = WebServer.bind(port);
    try {
      var journal = Journal.open(journalFile);
      var clock = InstantSource.system();
      var progress = new Progress(clock, stage);
      var labels = new Labels(journal, clock, progress);
      var handler = handler(new Tokens(clock), labels, new TrackingRoutes(labels, progress));
      server.serve(journal.beforeAnswering(handler));
      return new UpsSimulator(server, journal);
    } catch (IOException cannot) {
      server.close();
      throw cannot;
    }
  }

  private static Handler handler(Tokens tokens, Labels labels, TrackingRoutes tracking) {
    var api =
        new Router(
            request -> {
              throw new UpsError(404, "10404", "Invalid resource: " + request.path());
            });
    tracking.onApi(new RatingRoutes().on(new ShippingRoutes(labels).on(api)));
    var faults =
        new Faults(
            _ -> {
              throw new UpsError(500, "250000", "Internal Server Error");
            },
            _ -> {
              throw new UpsError(429, "10429", "Too Many Requests");
            });
    var calls = faults.before(api);
    var site =
        Look.on(new Router(_ -> Answer.of(404, "text/plain", "There is no such page.")))
            .post("/security/v1/oauth/token", request -> inUpsWords(request, tokens::issue))
            .get("/_sim/labels", _ -> Answer.json(200, Json.object().set("labels", books(labels))))
            .get("/_sim/requests", _ -> Answer.json(200, api.counters()));
    tracking.onSite(faults.on(site));
    return request ->
        request.path().startsWith("/api/")
            ? inUpsWords(
                request,
                call -> {
                  tokens.require(call.header("Authorization"));
                  return calls.answer(call);
                })
            : site.answer(request);
  }

  private static JsonNode books(Labels labels) {
    return Json.MAPPER.valueToTree(labels.all());
  }

  private static Answer inUpsWords(Request request, Handler handler) {
    try {
      return handler.answer(request);
    } catch (UpsError error) {
      return error.reply();
    } catch (BadRequest unreadable) {
      return UpsError.invalid("9370701", String.valueOf(unreadable.getMessage())).reply();
    }
  }

  /// Without a trailing slash; the API is below `/api`, the tracking page is `/track/{number}`.
  public URI url() {
    return server.url();
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
    journal.close();
  }
}
