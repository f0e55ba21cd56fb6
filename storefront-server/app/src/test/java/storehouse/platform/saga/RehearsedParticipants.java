package storehouse.platform.saga;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Participants that write down who was called, and answer as the test rehearsed.
public final class RehearsedParticipants {

  public record Data(String text) {}

  final List<String> calls = new CopyOnWriteArrayList<>();
  volatile Function<String, Outcome> answers = step -> Outcome.DONE;

  LocalStep<Data> step(String name) {
    return batch ->
        batch.stream()
            .map(
                call -> {
                  calls.add(name);
                  return answers.apply(name);
                })
            .toList();
  }

  SagaPlan<Data> plan() {
    return rehearsal(1).build();
  }

  /// The same steps; what goes through is not written one by one.
  SagaPlan<Data> straightPlan() {
    return rehearsal(2).straightThrough().build();
  }

  private SagaPlan.Builder<Data> rehearsal(int version) {
    return SagaPlan.<Data>named("rehearsal", version)
        .begun("begin", step("undo begin"))
        .undoable("first", step("first"), step("undo first"))
        .undoable("second", step("second"), step("undo second"))
        .retried("third", step("third"))
        .retried("fourth", step("fourth"));
  }
}
