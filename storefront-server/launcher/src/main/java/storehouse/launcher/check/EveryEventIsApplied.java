package storehouse.launcher.check;

import java.util.List;

/// No event waits for a minute or was laid aside. That none is applied twice is what the key of
/// `inbox_done` is for.
record EveryEventIsApplied() implements Check {

  @Override
  public String rule() {
    return "every event is handed over and applied";
  }

  @Override
  public List<String> findings(Books books) {
    return books.late().stream()
        .map(late -> "store " + late.store() + ": " + late.events() + " events " + late.what())
        .toList();
  }
}
