package storehouse.backoffice.stock;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Items;
import storehouse.backoffice.server.Session;
import storehouse.backoffice.server.Stock;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;

/// Finds an item by SKU or barcode and shows where it lies and how it came there.
public final class StockViewModel {

  private final Workbench bench;
  private final Items items;
  private final Stock stock;
  private final AdjustmentViewModel adjustment;
  private final PolicyViewModel policy;
  private final StringProperty code = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Finding>> finding =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty sum = new SimpleStringProperty("");
  private final ObservableList<StockLevel> levels = FXCollections.observableArrayList();
  private final ObservableList<StockMovement> movements = FXCollections.observableArrayList();
  private final ObjectProperty<Condition> condition;
  private int asked;

  public StockViewModel(Workbench bench, Session session, String code) {
    this.bench = bench;
    this.items = new Items(session.server());
    this.stock = new Stock(session.server());
    this.adjustment = new AdjustmentViewModel(bench, stock, this::readAgain);
    this.policy = new PolicyViewModel(bench, stock);
    this.condition = new SimpleObjectProperty<>(idle());
    this.code.set(code);
  }

  private Condition idle() {
    return new Condition.Empty(
        bench.words().text("stock.idle"), bench.words().text("stock.idle.text"));
  }

  /// Finds what was typed or scanned.
  public void find() {
    String wanted = code.get().strip();
    if (wanted.isEmpty()) {
      return;
    }
    adjustment.clear();
    condition.set(new Condition.Loading());
    ask(wanted);
  }

  /// Reads the same item again, keeping what is typed into the adjustment.
  public void readAgain() {
    finding.get().ifPresent(found -> ask(found.sku()));
  }

  /// Of several searches under way only the last one counts.
  private void ask(String wanted) {
    int turn = ++asked;
    bench
        .background()
        .ask(
            () -> Finding.of(wanted, items, stock),
            answer -> {
              if (turn == asked) {
                arrived(wanted, answer);
              }
            });
  }

  private void arrived(String wanted, Answer<Finding> answer) {
    switch (answer) {
      case Answer.Got<Finding>(var found) -> {
        finding.set(Optional.of(found));
        levels.setAll(found.levels());
        sum.set(sumOf(found.levels()));
        movements.setAll(found.movements());
        adjustment.look(found);
        policy.look(found.sku());
        condition.set(found.isKnown() ? new Condition.Ready() : nothing(wanted));
      }
      case Answer.Failed<Finding>(var failure) ->
          condition.set(new Condition.Trouble(bench.words().of(failure)));
    }
  }

  private String sumOf(List<StockLevel> rows) {
    return bench
        .words()
        .text(
            "stock.sum",
            rows.stream().mapToLong(StockLevel::onHand).sum(),
            rows.stream().mapToLong(StockLevel::reserved).sum(),
            rows.stream().mapToLong(StockLevel::available).sum(),
            rows.stream().mapToLong(row -> row.incoming() + row.inTransit()).sum());
  }

  private Condition nothing(String wanted) {
    return new Condition.Empty(
        bench.words().text("stock.none"), bench.words().text("stock.none.text", wanted));
  }

  public AdjustmentViewModel adjustment() {
    return adjustment;
  }

  public PolicyViewModel policy() {
    return policy;
  }

  public StringProperty code() {
    return code;
  }

  public ObjectProperty<Optional<Finding>> finding() {
    return finding;
  }

  public ObservableList<StockLevel> levels() {
    return levels;
  }

  /// Over all warehouses.
  public StringProperty sum() {
    return sum;
  }

  public ObservableList<StockMovement> movements() {
    return movements;
  }

  public ObjectProperty<Condition> condition() {
    return condition;
  }
}
