package storehouse.backoffice.stock;

import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Failure;
import storehouse.backoffice.server.Stock;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.StockAdjustment;
import storehouse.model.backoffice.StockLevel;

/// A correction of what is on hand in one warehouse, made while looking at one version of it. When
/// somebody else was first, nothing is changed, and the fresh numbers are named beside the old.
public final class AdjustmentViewModel {

  private static final int CONFLICT = 409;
  private static final Pattern DELTA = Pattern.compile("[+-]?\\d{1,6}");

  private final Workbench bench;
  private final Stock stock;
  private final Runnable readAgain;
  private final ObjectProperty<Optional<StockLevel>> level =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty delta = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty preview = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final StringProperty done = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private Optional<Finding> seen = Optional.empty();
  private Optional<Rejected> rejected = Optional.empty();

  AdjustmentViewModel(Workbench bench, Stock stock, Runnable readAgain) {
    this.bench = bench;
    this.stock = stock;
    this.readAgain = readAgain;
    level.addListener((_, _, _) -> foresee());
    delta.addListener((_, _, _) -> foresee());
  }

  /// An edit that lost, and what the server said about it.
  private record Rejected(StockLevel level, String said) {}

  void clear() {
    level.set(Optional.empty());
    delta.set("");
    reason.set("");
    problem.set("");
    done.set("");
  }

  /// Fresh numbers have arrived; the warehouse in hand stays the same.
  void look(Finding found) {
    seen = Optional.of(found);
    String warehouse = level.get().map(StockLevel::warehouse).orElse("");
    level.set(found.at(warehouse).or(() -> found.levels().stream().findFirst()));
    rejected.ifPresent(lost -> explain(lost, found));
    rejected = Optional.empty();
  }

  private void explain(Rejected lost, Finding found) {
    StockLevel before = lost.level();
    found
        .at(before.warehouse())
        .ifPresent(
            now ->
                problem.set(
                    now.version() == before.version()
                        ? lost.said()
                        : bench
                            .words()
                            .text(
                                "stock.conflict",
                                before.warehouse(),
                                before.onHand(),
                                now.onHand(),
                                delta.get().strip())));
  }

  public void choose(StockLevel chosen) {
    level.set(Optional.of(chosen));
  }

  /// Says in units what would happen, before it does.
  private void foresee() {
    preview.set(
        level
            .get()
            .filter(_ -> change() != 0)
            .map(
                now ->
                    bench
                        .words()
                        .text(
                            "stock.preview",
                            now.warehouse(),
                            now.onHand(),
                            now.onHand() + change()))
            .orElse(""));
  }

  /// Zero while nothing usable is typed.
  private long change() {
    String typed = delta.get().strip().replace('−', '-');
    return DELTA.matcher(typed).matches() ? Long.parseLong(typed) : 0;
  }

  public void adjust() {
    done.set("");
    problem.set(missing());
    if (problem.get().isEmpty() && !busy.get()) {
      level.get().ifPresent(now -> seen.ifPresent(found -> send(found.sku(), now)));
    }
  }

  private String missing() {
    if (level.get().isEmpty()) {
      return bench.words().text("stock.chooseWarehouse");
    }
    if (change() == 0) {
      return bench.words().text("stock.deltaMissing");
    }
    return reason.get().isBlank() ? bench.words().text("stock.reasonMissing") : "";
  }

  private void send(String sku, StockLevel now) {
    StockAdjustment edit =
        new StockAdjustment(sku, now.warehouse(), change(), reason.get().strip(), now.version());
    busy.set(true);
    bench.background().ask(() -> stock.adjust(edit), answer -> answered(now, answer));
  }

  private void answered(StockLevel before, Answer<StockLevel> answer) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<StockLevel>(var now) -> {
        delta.set("");
        reason.set("");
        done.set(bench.words().text("stock.done", now.warehouse(), before.onHand(), now.onHand()));
        readAgain.run();
      }
      case Answer.Failed<StockLevel>(Failure.Refused(var problemDetail))
          when problemDetail.status() == CONFLICT -> {
        String said = bench.words().of(new Failure.Refused(problemDetail));
        problem.set(said);
        rejected = Optional.of(new Rejected(before, said));
        readAgain.run();
      }
      case Answer.Failed<StockLevel>(Failure.Lost lost) -> {
        problem.set(bench.words().of(lost));
        readAgain.run();
      }
      case Answer.Failed<StockLevel>(var failure) -> problem.set(bench.words().of(failure));
    }
  }

  public ObjectProperty<Optional<StockLevel>> level() {
    return level;
  }

  public StringProperty delta() {
    return delta;
  }

  public StringProperty reason() {
    return reason;
  }

  public StringProperty preview() {
    return preview;
  }

  public StringProperty problem() {
    return problem;
  }

  public StringProperty done() {
    return done;
  }

  public BooleanProperty busy() {
    return busy;
  }
}
