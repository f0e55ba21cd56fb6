package storehouse.backoffice.stuck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.SagaRow;

/// Says in plain words where an order stands: what is being tried, what that means for the shopper,
/// and when it goes on.
final class Explanation {

  private final Words words;
  private final Figures figures;

  Explanation(Workbench bench) {
    this.words = bench.words();
    this.figures = bench.figures();
  }

  /// In short, for a list.
  String state(SagaRow saga) {
    if (saga.paused()) {
      return words.text("stuck.state.PAUSED");
    }
    if (saga.onHold()) {
      return words.text("order.onHold");
    }
    return words.state("sagaState", saga.needsPerson() ? "NEEDS_PERSON" : saga.state());
  }

  /// What it is at, as something that is done: `collect the money`.
  String task(SagaRow saga) {
    String axis = saga.state().equals("COMPENSATING") ? "stuck.undoing" : "stuck.doing";
    return words.state(axis, saga.step());
  }

  List<String> sentences(SagaRow saga) {
    return switch (saga.state()) {
      case "RUNNING" -> running(saga);
      case "COMPENSATING" -> undoing(saga);
      case "COMPENSATED" -> List.of(words.text("stuck.undone", reason(saga)));
      default -> List.of(words.text("stuck.completed"));
    };
  }

  private List<String> running(SagaRow saga) {
    List<String> said = new ArrayList<>();
    said.add(
        saga.attempts() == 0
            ? words.text("stuck.trying", task(saga))
            : words.text("stuck.tried", task(saga), saga.attempts()));
    said.add(words.state("stuck.means", saga.step()));
    said.add(next(saga));
    return said;
  }

  private List<String> undoing(SagaRow saga) {
    List<String> said = new ArrayList<>();
    said.add(words.text("stuck.isUndone", reason(saga)));
    said.add(words.text("stuck.undoTried", task(saga), saga.attempts()));
    said.add(next(saga));
    return said;
  }

  private String next(SagaRow saga) {
    Instant due = saga.dueAt();
    if (saga.turningBack()) {
      return words.text("stuck.next.turning");
    }
    if (saga.paused() || due == null) {
      return words.text("stuck.next.paused");
    }
    if (saga.onHold()) {
      return words.text("stuck.next.onHold");
    }
    return words.text("stuck.next.due", figures.second(due));
  }

  private String reason(SagaRow saga) {
    String reason = saga.reason();
    return reason == null ? "" : words.state("reason", reason);
  }
}
