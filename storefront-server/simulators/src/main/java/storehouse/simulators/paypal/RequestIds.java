package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Form;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// PayPal's `PayPal-Request-Id`: what a POST made is remembered, and a repeat to the same address
/// reads how that is now. A refusal of the money is remembered as it was; whatever else failed is
/// not, so that it can be sent again. A repeat while the first is still running is a conflict. Ids
/// are kept for 6 hours on orders and for 45 days on payments, the last 200,000 of them.
final class RequestIds {
  static final String HEADER = "PayPal-Request-Id";
  private static final Duration KEPT_ON_ORDERS = Duration.ofHours(6);
  private static final Duration KEPT_ON_PAYMENTS = Duration.ofDays(45);
  private static final int KEPT = 200_000;
  private static final int LONGEST = 108;

  private final Table<Kept> kept;
  private final Handler readers;
  private final InstantSource clock;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  /// @param readers answers the GET of whatever was made
  RequestIds(Journal journal, Handler readers, InstantSource clock) throws IOException {
    this.kept = journal.table("request-id", Kept.class, KEPT);
    this.readers = readers;
    this.clock = clock;
  }

  /// @param at epoch seconds
  /// @param resource path of what was made, null when it was refused
  private record Kept(long at, @Nullable String resource, int status, @Nullable JsonNode refusal) {}

  Answer once(Request request, Handler work) {
    var id = request.header(HEADER);
    if (id == null || !request.method().equals("POST") || !request.path().startsWith("/v2/")) {
      return work.answer(request);
    }
    if (id.isBlank() || id.length() > LONGEST) {
      throw PayPalError.invalid(Issue.INVALID_STRING_LENGTH, HEADER, id);
    }
    var key = request.path() + " " + id;
    if (!running.add(key)) {
      throw PayPalError.inProgress();
    }
    try {
      var known = kept.find(key).filter(row -> isFresh(request.path(), row));
      return known.isPresent() ? replay(request, known.get()) : first(request, key, work);
    } finally {
      running.remove(key);
    }
  }

  private boolean isFresh(String path, Kept row) {
    var life = path.startsWith("/v2/checkout/") ? KEPT_ON_ORDERS : KEPT_ON_PAYMENTS;
    return now() < row.at() + life.toSeconds();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private Answer first(Request request, String key, Handler work) {
    try {
      var answer = work.answer(request);
      var made =
          switch (answer) {
            case Answer.Reply reply -> reply;
            case Answer.Lost(var applied) -> applied;
          };
      if (made != null) {
        var resource = Links.self(Json.parse(made.text()));
        kept.put(key, new Kept(now(), resource, made.status(), null));
      }
      return answer;
    } catch (PayPalError error) {
      if (error.executed()) {
        var reply = error.reply();
        kept.put(key, new Kept(now(), null, reply.status(), Json.parse(reply.text())));
      }
      throw error;
    }
  }

  private Answer replay(Request request, Kept row) {
    var resource = row.resource();
    if (resource == null) {
      return Answer.json(row.status(), row.refusal() == null ? Json.object() : row.refusal());
    }
    var get = new Request("GET", resource, Form.parse(""), request.headers(), "", Map.of());
    return readers.answer(get);
  }
}
