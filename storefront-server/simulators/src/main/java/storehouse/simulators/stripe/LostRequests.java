package storehouse.simulators.stripe;

import java.io.IOException;
import storehouse.simulators.http.Request;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Remembers which confirmations were lost on their way here, so that each is lost once only. A
/// repeat is known by its intent, or for a creation by its idempotency key or its parameters.
final class LostRequests {
  private static final int REMEMBERED = 10_000;

  private final Table<String> lost;

  LostRequests(Journal journal) throws IOException {
    this.lost = journal.table("lost-request", String.class, REMEMBERED);
  }

  boolean firstOf(Request request) {
    var key = request.header("Idempotency-Key");
    boolean names = !request.placeholders().isEmpty();
    var repeat = names ? request.path() : key == null ? request.form().canonical() : key;
    return lost.putIfNew(repeat, request.path());
  }
}
