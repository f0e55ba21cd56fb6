package storehouse.simulators.stripe;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Stripe's `Idempotency-Key`: the first answer of a POST is kept, whatever its status, once the
/// work has begun, and a repeat reads it again. Other parameters or another route under the same
/// key are an error, a repeat while the first is still running is a conflict, and what fails
/// validation is not kept. Stripe keeps answers for 24 hours; here the last 50,000 are kept.
final class Idempotency {
  private static final int KEY_LIMIT = 255;
  private static final int KEPT_ANSWERS = 50_000;

  private final Table<Kept> answers;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  Idempotency(Journal journal) throws IOException {
    this.answers = journal.table("idempotent-answer", Kept.class, KEPT_ANSWERS);
  }

  private record Kept(String route, String parameters, int status, String body, String requestId) {}

  Answer once(Request request, String requestId, Handler work) {
    var key = request.header("Idempotency-Key");
    if (key == null || !request.method().equals("POST")) {
      return outcome(request, work).answer();
    }
    if (key.isEmpty() || key.length() > KEY_LIMIT) {
      throw StripeError.invalid(
          "idempotency_key_invalid",
          "Idempotency-Key",
          "An idempotency key has between 1 and " + KEY_LIMIT + " characters.");
    }
    if (!running.add(key)) {
      throw StripeError.keyInUse(key);
    }
    try {
      var kept = answers.find(key).orElse(null);
      return kept == null ? first(request, key, requestId, work) : replay(request, key, kept);
    } finally {
      running.remove(key);
    }
  }

  private Answer first(Request request, String key, String requestId, Handler work) {
    var outcome = outcome(request, work);
    var keep = outcome.keep();
    if (keep != null) {
      var parameters = request.form().canonical();
      answers.put(key, new Kept(request.path(), parameters, keep.status(), keep.text(), requestId));
    }
    return outcome.answer();
  }

  private static Answer replay(Request request, String key, Kept kept) {
    if (!kept.route().equals(request.path())) {
      throw StripeError.otherParameters(
          "Keys for idempotent requests can only be used for the same endpoint they were first used"
              + " for ('%s' vs '%s'). Try using a key other than '%s' if you meant to execute a"
                  .formatted(request.path(), kept.route(), key)
              + " different request.");
    }
    if (!kept.parameters().equals(request.form().canonical())) {
      throw StripeError.otherParameters(
          "Keys for idempotent requests can only be used with the same parameters they were first"
              + " used with. Try using a key other than '%s' if you meant to execute a different"
                  .formatted(key)
              + " request.");
    }
    return Answer.json(kept.status(), Json.parse(kept.body()))
        .with("Idempotent-Replayed", "true")
        .with("Original-Request", kept.requestId());
  }

  /// @param keep what a repeat reads, or null when a repeat runs anew
  private record Outcome(Answer answer, Answer.@Nullable Reply keep) {}

  private static Outcome outcome(Request request, Handler work) {
    try {
      var answer = work.answer(request);
      return switch (answer) {
        case Answer.Reply reply -> new Outcome(reply, reply);
        case Answer.Lost(var applied) -> new Outcome(answer, applied);
      };
    } catch (StripeError error) {
      return new Outcome(error.reply(), error.executed() ? error.reply() : null);
    }
  }
}
