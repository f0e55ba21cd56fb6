package storehouse.simulators.adyen;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Adyen's `Idempotency-Key`: a repeat of a POST reads the first answer again. The key alone
/// decides, for the whole company account; Adyen documents no comparison of the contents, so there
/// is none here. A repeat while the first is still running is told so, with `Transient-Error:
/// true`; errors that may pass are not kept.
///
/// Adyen keeps a key "7 to 14 days"; here it is forgotten as soon as that allows.
final class Idempotency implements Handler {
  private static final String HEADER = "Idempotency-Key";
  private static final int KEY_LIMIT = 64;
  private static final int KEPT_ANSWERS = 200_000;
  private static final long KEPT_SECONDS = 7 * 24 * 3600L;

  private final Table<Kept> answers;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final InstantSource clock;
  private final Handler work;

  Idempotency(Journal journal, InstantSource clock, Handler work) throws IOException {
    this.answers = journal.table("idempotent-answer", Kept.class, KEPT_ANSWERS);
    this.clock = clock;
    this.work = work;
  }

  /// @param at epoch seconds
  private record Kept(int status, String body, long at) {}

  @Override
  public Answer answer(Request request) {
    var key = request.header(HEADER);
    if (key == null || !request.method().equals("POST")) {
      return outcome(request).answer();
    }
    if (key.isEmpty() || key.length() > KEY_LIMIT) {
      throw AdyenError.invalid("702", "An idempotency key has between 1 and 64 characters.");
    }
    if (!running.add(key)) {
      throw AdyenError.inProgress();
    }
    try {
      return keyed(answers.find(key).filter(this::alive).orElse(null), request, key);
    } finally {
      running.remove(key);
    }
  }

  private boolean alive(Kept kept) {
    return now() < kept.at() + KEPT_SECONDS;
  }

  private Answer keyed(@Nullable Kept kept, Request request, String key) {
    if (kept != null) {
      return Answer.json(kept.status(), Json.parse(kept.body())).with(HEADER, key);
    }
    var outcome = outcome(request);
    var keep = outcome.keep();
    if (keep != null) {
      answers.put(key, new Kept(keep.status(), keep.text(), now()));
    }
    return keep != null && outcome.answer() instanceof Answer.Reply reply
        ? reply.with(HEADER, key)
        : outcome.answer();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  /// @param keep what a repeat reads, or null when a repeat runs anew
  private record Outcome(Answer answer, Answer.@Nullable Reply keep) {}

  private Outcome outcome(Request request) {
    try {
      var answer = work.answer(request);
      return switch (answer) {
        case Answer.Reply reply -> new Outcome(reply, reply);
        case Answer.Lost(var applied) -> new Outcome(answer, applied);
      };
    } catch (AdyenError error) {
      var reply = error.reply();
      return new Outcome(reply, error.kept() ? reply : null);
    }
  }
}
