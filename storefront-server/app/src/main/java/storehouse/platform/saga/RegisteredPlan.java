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

  Claim<D> claim(ResultSet row, String owner) throws SQLException {
    return new Claim<>(
        row.getLong("id"),
        plan,
        SagaState.valueOf(row.getString("state")),
        row.getInt("step"),
        Json.read(row.getString("data"), dataType),
        row.getString("reason"),
        row.getInt("attempts"),
        Columns.instantOrNull(row, "deadline_at"),
        owner,
        row.getLong("epoch") + 1);
  }
}
