package storehouse.backoffice.fake;

import java.time.Instant;
import java.util.List;
import storehouse.model.backoffice.BooksReport;
import storehouse.model.backoffice.BooksReport.Finding;
import storehouse.model.backoffice.BooksReport.Rule;

/// Books of which one rule is broken until somebody mends it.
public final class FakeBooks {

  private static final Finding SHORT =
      new Finding(
          "MUG-BLUE",
          "MUG-BLUE in BER: on hand 12, movements 14",
          "Count the bin, then write an adjustment to what is there.",
          Instant.parse("2026-03-02T08:41:00Z"));

  private static final Instant LOOKED = Instant.parse("2026-03-02T09:12:30Z");

  private boolean mended;

  public synchronized void mend() {
    mended = true;
  }

  synchronized Reply report() {
    return Reply.ok(
        new BooksReport(
            List.of(
                rule("orders.add-up", "The lines of an order add up to its total", List.of()),
                rule(
                    "orders.paid-once",
                    "A confirmed order is paid exactly once, and nothing is kept of a cancelled"
                        + " one",
                    List.of()),
                rule("sagas.move", "No order hangs for more than five minutes", List.of()),
                rule(
                    "stock.movements",
                    "On hand is the sum of its movements",
                    mended ? List.of() : List.of(SHORT))),
            3,
            1));
  }

  private static Rule rule(String key, String sentence, List<Finding> findings) {
    return new Rule(key, sentence, LOOKED, 48_210, 3, LOOKED, null, findings);
  }
}
