package storehouse.order.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.order.OrderHouse.PlanChange;
import storehouse.order.OrderSagaData;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;
import storehouse.platform.saga.LayeredPlan;
import storehouse.platform.saga.LayeredPlan.Added;
import storehouse.platform.saga.LayeredPlan.Way;
import storehouse.platform.saga.LocalStep;
import storehouse.platform.saga.Outcome;
import storehouse.platform.saga.SagaCall;

/// Somebody adds a step to the saga: the matrix covers it without being told.
@Tag("database")
class AddedStepTest {

  private static final String STEP = "wrap as a gift";

  /// Writes into the timeline that it was done; the careful one only when that is not there yet.
  private static PlanChange wrapping(boolean careful) {
    return (real, stores) -> {
      Store store = stores.of(StoreName.ORDERS);
      return LayeredPlan.withStep(
          real,
          "confirm order",
          new Added<>(
              STEP, noting(store, "gift.wrapped", careful), noting(store, "gift.opened", careful)));
    };
  }

  private static LocalStep<OrderSagaData> noting(Store store, String what, boolean careful) {
    return calls -> {
      store.run(
          tx -> {
            for (SagaCall<OrderSagaData> call : calls) {
              note(tx, call.sagaId(), what, careful);
            }
          });
      return calls.stream().map(_ -> Outcome.DONE).toList();
    };
  }

  private static void note(Tx tx, long order, String what, boolean careful) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "insert into order_timeline (order_id, at, type, detail, actor)"
                    + " select ?, now(6), ?, null, 'test' from (select 1) one where ? = 0 or not"
                    + " exists (select 1 from order_timeline where order_id = ? and type = ?)")) {
      insert.setLong(1, order);
      insert.setString(2, what);
      insert.setBoolean(3, careful);
      insert.setLong(4, order);
      insert.setString(5, what);
      insert.executeUpdate();
    }
  }

  @Test
  void anAddedStepIsCoveredByItself() throws IOException {
    try (Experiment experiment = new Experiment(wrapping(true))) {
      List<Cell> cells = cellsAtTheStep(experiment);

      assertThat(experiment.ways()).contains(new Way(STEP, true), new Way(STEP, false));
      assertThat(cells).hasSizeGreaterThanOrEqualTo(12);
      assertThat(experiment.run(cells).findings()).isEmpty();
    }
  }

  @Test
  void anAddedStepThatDoesItsWorkTwiceIsFound() throws IOException {
    try (Experiment experiment = new Experiment(wrapping(false))) {
      assertThat(experiment.run(cellsAtTheStep(experiment)).findings())
          .isNotEmpty()
          .allMatch(finding -> finding.startsWith("the timeline says everything once"))
          .anyMatch(finding -> finding.contains("gift.wrapped"))
          .anyMatch(finding -> finding.contains("gift.opened"));
    }
  }

  private static List<Cell> cellsAtTheStep(Experiment experiment) {
    CrashMatrix matrix =
        CrashMatrix.rehearsed(experiment, List.of(Scenarios.PAID, Scenarios.WAREHOUSE_REFUSES));
    return matrix.singles(false).stream()
        .filter(cell -> cell.deaths().getFirst().at().step().equals(STEP))
        .toList();
  }
}
