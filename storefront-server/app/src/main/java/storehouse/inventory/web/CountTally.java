package storehouse.inventory.web;

import static storehouse.inventory.web.StockTexts.text;

import java.util.ArrayList;
import java.util.List;
import storehouse.inventory.counts.CountResult;
import storehouse.inventory.counts.CountSheet.Row;
import storehouse.inventory.counts.CountedStock;
import storehouse.inventory.counts.StockCounts;
import storehouse.model.backoffice.CountReport;

/// Takes in the rows of one file, some at a time, and keeps the score.
final class CountTally {

  private static final int AT_ONCE = 200;
  private static final int LISTED_ERRORS = 100;

  private final StockCounts counts;
  private final String cause;
  private final String actor;
  private final List<CountedStock> waiting = new ArrayList<>();
  private final List<CountReport.RowError> errors = new ArrayList<>();
  private long rows;
  private long changed;
  private long unchanged;
  private long refused;

  CountTally(StockCounts counts, String cause, String actor) {
    this.counts = counts;
    this.cause = cause;
    this.actor = actor;
  }

  void add(Row row) {
    rows++;
    switch (row) {
      case Row.Counted(CountedStock stock) -> waiting.add(stock);
      case Row.Unreadable(long line, String why) -> refuse(line, text("count." + why));
    }
    if (waiting.size() == AT_ONCE) {
      takeIn();
    }
  }

  private void takeIn() {
    for (CountResult result : counts.count(List.copyOf(waiting), cause, actor)) {
      switch (result) {
        case CountResult.Changed() -> changed++;
        case CountResult.Unchanged() -> unchanged++;
        case CountResult.UnknownWarehouse(CountedStock row) ->
            refuse(row.line(), text("count.unknown-warehouse", row.warehouse()));
        case CountResult.TooFew(CountedStock row, long reserved, long setAside) ->
            refuse(
                row.line(),
                text(
                    "count.too-few", row.onHand(), row.sku(), row.warehouse(), reserved, setAside));
      }
    }
    waiting.clear();
  }

  private void refuse(long line, String reason) {
    refused++;
    if (errors.size() < LISTED_ERRORS) {
      errors.add(new CountReport.RowError(line, reason));
    }
  }

  CountReport report() {
    takeIn();
    return new CountReport(rows, changed, unchanged, List.copyOf(errors), refused);
  }
}
