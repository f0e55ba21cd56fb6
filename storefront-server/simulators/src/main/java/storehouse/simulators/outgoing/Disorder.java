package storehouse.simulators.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import storehouse.simulators.http.BadRequest;

/// Webhooks as a network may deliver them: each up to so many times, each time at a moment of its
/// own up to so late, and so in any order.
record Disorder(int repeats, int latestMillis) {
  static final Disorder NONE = new Disorder(1, 0);

  private static final int MOST_REPEATS = 10;
  private static final int LATEST_MILLIS = 600_000;

  /// @throws BadRequest when it is more than a shop will ever see
  static Disorder of(JsonNode json) {
    int repeats = json.path("repeats").asInt(1);
    int latest = json.path("latestMillis").asInt(0);
    if (repeats < 1 || repeats > MOST_REPEATS || latest < 0 || latest > LATEST_MILLIS) {
      throw new BadRequest("repeats is from 1 to 10, latestMillis from 0 to 600000.");
    }
    return new Disorder(repeats, latest);
  }

  /// When the copies of one webhook are sent, in milliseconds from now; at least one.
  IntStream moments() {
    var random = ThreadLocalRandom.current();
    return random.ints(random.nextInt(1, repeats + 1), 0, latestMillis + 1);
  }
}
