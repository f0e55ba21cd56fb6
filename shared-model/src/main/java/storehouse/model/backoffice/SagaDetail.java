package storehouse.model.backoffice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /sagas/{id}`: a saga with everything that happened to it, oldest first.
public record SagaDetail(SagaRow saga, List<Event> events) {

  /// What became of a step, or what a person did, who is named then.
  public record Event(
      Instant at, String step, String what, @Nullable String detail, @Nullable String actor) {}
}
