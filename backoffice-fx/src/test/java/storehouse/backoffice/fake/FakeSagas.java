package storehouse.backoffice.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.SagaDetail;
import storehouse.model.backoffice.SagaDetail.Event;
import storehouse.model.backoffice.SagaPage;
import storehouse.model.backoffice.SagaRow;

/// The sagas of the fake. Retrying never helps there; what two people undo is undone at once.
public final class FakeSagas {

  private static final int PAGE = 50;
  private static final Map<String, Predicate<SagaRow>> FILTERS =
      Map.of(
          "NEEDS_PERSON", SagaRow::needsPerson,
          "PAUSED", SagaRow::paused,
          "RUNNING", row -> row.state().equals("RUNNING"),
          "COMPENSATING", row -> row.state().equals("COMPENSATING"),
          "COMPENSATED", row -> row.state().equals("COMPENSATED"),
          "COMPLETED", row -> row.state().equals("COMPLETED"));

  private final Map<String, SagaDetail> sagas = new LinkedHashMap<>();

  public synchronized void add(SagaRow row, Event... events) {
    sagas.put(row.id(), new SagaDetail(row, List.of(events)));
  }

  public synchronized SagaRow find(String id) {
    return saga(id).saga();
  }

  private SagaDetail saga(String id) {
    SagaDetail saga = sagas.get(id);
    if (saga == null) {
      throw new IllegalArgumentException("No saga " + id);
    }
    return saga;
  }

  /// `query` is that of the address, such as `state=PAUSED&olderThanMinutes=5`.
  synchronized Reply list(String query) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      asked.put(pair.split("=")[0], pair.split("=")[1]);
    }
    Predicate<SagaRow> filter = filter(asked.getOrDefault("state", "NEEDS_PERSON"));
    long seconds = 60 * Long.parseLong(asked.getOrDefault("olderThanMinutes", "0"));
    String after = asked.getOrDefault("after", "");
    List<SagaRow> found =
        rows().stream()
            .filter(filter)
            .filter(row -> row.startedAt().isBefore(Instant.now().minusSeconds(seconds)))
            .filter(row -> row.id().compareTo(after) > 0)
            .toList();
    boolean full = found.size() > PAGE;
    List<SagaRow> page = full ? found.subList(0, PAGE) : found;
    return Reply.ok(new SagaPage(page, full ? page.getLast().id() : null, counts()));
  }

  private static Predicate<SagaRow> filter(String state) {
    return FILTERS.getOrDefault(state, _ -> false);
  }

  private List<SagaRow> rows() {
    return sagas.values().stream().map(SagaDetail::saga).toList();
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String state : List.of("NEEDS_PERSON", "PAUSED", "RUNNING", "COMPENSATING")) {
      counts.put(state, (int) rows().stream().filter(filter(state)).count());
    }
    return counts;
  }

  /// What is done to a saga, who does it, and why if that is asked.
  record Act(String id, String what, String user, @Nullable String reason) {}

  synchronized Reply act(Act act) {
    SagaDetail saga = saga(act.id());
    SagaRow row = saga.saga();
    SagaRow.Proposal proposal = row.proposal();
    return switch (act.what()) {
      case "find" -> Reply.ok(saga);
      case "retry" -> done(saga, again(row), "RETRY", act);
      case "pause" -> done(saga, paused(row, true), "PAUSED", act);
      case "resume" -> done(saga, paused(row, false), "RESUMED", act);
      case "proposals" -> done(saga, proposed(row, act), "UNDO PROPOSED", act);
      case "refusal" -> done(saga, proposed(row, null), "UNDO DECLINED", act);
      case "approval" ->
          proposal != null && proposal.proposedBy().equals(act.user())
              ? Reply.problem(409, "second-person-needed", "You proposed this yourself.")
              : done(saga, undone(row), "UNDO APPROVED", act);
      default -> Reply.unknown("command " + act.what());
    };
  }

  private Reply done(SagaDetail saga, SagaRow now, String what, Act act) {
    List<Event> events = new ArrayList<>(saga.events());
    events.add(new Event(Instant.now(), now.step(), what, act.reason(), act.user()));
    SagaDetail detail = new SagaDetail(now, events);
    sagas.put(now.id(), detail);
    return Reply.ok(detail);
  }

  private static SagaRow again(SagaRow row) {
    return with(row, "RUNNING", row.paused(), row.attempts() + 1, row.proposal());
  }

  private static SagaRow paused(SagaRow row, boolean paused) {
    return with(row, "RUNNING", paused, row.attempts(), row.proposal());
  }

  private static SagaRow proposed(SagaRow row, @Nullable Act act) {
    SagaRow.Proposal proposal =
        act == null
            ? null
            : new SagaRow.Proposal("p1", "" + act.reason(), act.user(), Instant.now());
    return with(row, "RUNNING", row.paused(), row.attempts(), proposal);
  }

  private static SagaRow undone(SagaRow row) {
    return with(row, "COMPENSATED", false, 0, null);
  }

  private static SagaRow with(
      SagaRow row,
      String state,
      boolean paused,
      int attempts,
      SagaRow.@Nullable Proposal proposal) {
    boolean open = state.equals("RUNNING");
    return new SagaRow(
        row.id(),
        row.orderNumber(),
        state,
        row.step(),
        attempts,
        open && row.needsPerson(),
        paused,
        false,
        false,
        open ? null : "operator.forced",
        open ? row.lastError() : null,
        row.startedAt(),
        open && !paused ? Instant.now().plusSeconds(40) : null,
        proposal);
  }
}
