package storehouse.simulators.money;

import java.io.IOException;
import java.util.function.Consumer;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Which reports the shop was told of, and how often: each once, those that are repeated twice.
final class Told {
  private static final int KEPT = 4_000;

  private final Settlement settlement;
  private final Consumer<Batch> closed;
  private final Table<Integer> times;

  Told(Settlement settlement, Journal journal, Consumer<Batch> closed) throws IOException {
    this.settlement = settlement;
    this.closed = closed;
    this.times = journal.table("report-told", Integer.class, KEPT);
  }

  void tell() {
    for (var batch : settlement.published()) {
      var number = String.valueOf(batch.number());
      int before = times.find(number).orElse(0);
      if (before < (settlement.isRepeated(batch) ? 2 : 1)) {
        closed.accept(batch);
        times.put(number, before + 1);
      }
    }
  }
}
