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
import storehouse.model.backoffice.SafetyStock;
import storehouse.model.backoffice.StockAdjustment;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockStateChange;

/// An edit of the stock in one warehouse, made while looking at one version of it. When somebody
/// else was first, nothing is changed, and the fresh numbers are named beside the old.
public final class AdjustmentViewModel {

  private static final int CONFLICT = 409;
  private static final Pattern DELTA = Pattern.compile("[+-]?\\d{1,6}");
  private static final Pattern UNITS = Pattern.compile("\\d{1,6}");

  private final Workbench bench;
  private final Stock stock;
  private final Runnable readAgain;
  private final ObjectProperty<Optional<StockLevel>> level =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<EditKind> kind = new SimpleObjectProperty<>(EditKind.CORRECT);
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
    kind.addListener((_, _, _) -> foresee());
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
            now -> {
              String changes = changes("stock.conflict", before, now);
              problem.set(
                  now.version() == before.version() || changes.isEmpty()
                      ? lost.said()
                      : bench
                          .words()
                          .text(
                              "stock.conflict", before.warehouse(), changes, delta.get().strip()));
            });
  }

  private String changes(String key, StockLevel before, StockLevel after) {
    return new LevelWords(bench.words()).changes(key, before, after);
  }

  public void choose(StockLevel chosen) {
    level.set(Optional.of(chosen));
  }

  /// Says in units what would happen, before it does.
  private void foresee() {
    preview.set(
        level
            .get()
            .map(now -> changes("stock.preview", now, kind.get().after(now, units().orElse(0L))))
            .filter(changes -> units().isPresent() && !changes.isEmpty())
            .map(changes -> bench.words().text("stock.preview", warehouse(), changes))
            .orElse(""));
  }

  private String warehouse() {
    return level.get().map(StockLevel::warehouse).orElse("");
  }

  /// Empty while nothing usable is typed. Only safety stock may be set to none.
  private Optional<Long> units() {
    String typed = delta.get().strip().replace('−', '-');
    if (!(kind.get().isSigned() ? DELTA : UNITS).matcher(typed).matches()) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(typed))
        .filter(units -> units != 0 || kind.get() == EditKind.SAFETY);
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
    if (units().isEmpty()) {
      return bench
          .words()
          .text(kind.get().isSigned() ? "stock.deltaMissing" : "stock.unitsMissing");
    }
    return reason.get().isBlank() ? bench.words().text("stock.reasonMissing") : "";
  }

  private void send(String sku, StockLevel now) {
    Stock.Edit edit = edit(sku, now, units().orElse(0L));
    busy.set(true);
    bench.background().ask(() -> stock.edit(edit), answer -> answered(now, answer));
  }

  private Stock.Edit edit(String sku, StockLevel now, long units) {
    EditKind wish = kind.get();
    String why = reason.get().strip();
    return switch (wish) {
      case CORRECT ->
          new Stock.Edit.Adjust(
              new StockAdjustment(sku, now.warehouse(), units, why, now.version()));
      case SAFETY ->
          new Stock.Edit.SetSafety(
              new SafetyStock(sku, now.warehouse(), units, why, now.version()));
      case DAMAGE, HOLD, RELEASE, REPAIR, DISPOSE ->
          new Stock.Edit.Change(
              new StockStateChange(
                  sku, now.warehouse(), wish.from(), wish.to(), units, why, now.version()));
    };
  }

  private void answered(StockLevel before, Answer<StockLevel> answer) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<StockLevel>(var now) -> {
        delta.set("");
        reason.set("");
        done.set(
            bench.words().text("stock.done", now.warehouse(), changes("stock.done", before, now)));
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

  public ObjectProperty<EditKind> kind() {
    return kind;
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
