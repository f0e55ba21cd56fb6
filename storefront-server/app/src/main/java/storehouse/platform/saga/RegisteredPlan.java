package storehouse.platform.saga;

import java.sql.ResultSet;
import java.sql.SQLException;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Columns;

/// A plan with the type of its data, which is stored as JSON.
record RegisteredPlan<D>(SagaPlan<D> plan, Class<D> dataType) {

  String key() {
    return plan.name() + "/" + plan.version();
  }

  /// A saga that is written just now, leased from the start.
  Claim<D> first(NewSaga saga, String owner) {
    return new Claim<>(
        saga.id(),
        plan,
        SagaState.RUNNING,
        plan.firstStep(),
        dataType.cast(saga.data()),
        "",
        0,
        null,
        owner,
        SagaRows.FIRST_EPOCH,
        Unwritten.nothing(plan.firstStep()),
        false);
  }

  /// Throws when the row does not fit the plan.
  Claim<D> claim(ResultSet row, String owner) throws SQLException {
    SagaState state = SagaState.valueOf(row.getString("state"));
    int step = row.getInt("step");
    if (plan.steps().get(step).actionIn(state) == null) {
      throw new IllegalStateException("Step " + step + " cannot be called when " + state);
    }
    return new Claim<>(
        row.getLong("id"),
        plan,
        state,
        step,
        Json.read(row.getString("data"), dataType),
        row.getString("reason"),
        row.getInt("attempts"),
        Columns.instantOrNull(row, "deadline_at"),
        owner,
        row.getLong("epoch") + 1,
        Unwritten.found(step, row.getInt("reach")),
        state == SagaState.RUNNING && row.getString("undo_requested") != null);
  }
}
