package storehouse.backoffice.warehouses;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Warehouses;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.Warehouse;
import storehouse.model.backoffice.WarehouseChange;

/// Opens and closes warehouses for orders, each time with a reason.
public final class WarehousesViewModel {

  private final Workbench bench;
  private final Warehouses warehouses;
  private final ObservableList<Warehouse> all = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Warehouse>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Condition> condition =
      new SimpleObjectProperty<>(new Condition.Loading());
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final StringProperty done = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  public WarehousesViewModel(Workbench bench, Warehouses warehouses) {
    this.bench = bench;
    this.warehouses = warehouses;
  }

  public void load() {
    bench.background().ask(warehouses::all, this::arrived);
  }

  private void arrived(Answer<List<Warehouse>> answer) {
    switch (answer) {
      case Answer.Got<List<Warehouse>>(var rows) -> {
        String code = selected.get().map(Warehouse::code).orElse("");
        all.setAll(rows);
        Optional<Warehouse> same = rows.stream().filter(row -> row.code().equals(code)).findFirst();
        selected.set(same.or(() -> rows.stream().findFirst()));
        condition.set(rows.isEmpty() ? none() : new Condition.Ready());
      }
      case Answer.Failed<List<Warehouse>>(var failure) ->
          condition.set(new Condition.Trouble(bench.words().of(failure)));
    }
  }

  private Condition none() {
    return new Condition.Empty(
        bench.words().text("warehouses.none"), bench.words().text("warehouses.none.text"));
  }

  public void choose(Warehouse warehouse) {
    selected.set(Optional.of(warehouse));
    problem.set("");
  }

  /// Closes an open warehouse, opens a closed one.
  public void change() {
    selected.get().filter(_ -> !busy.get()).ifPresent(this::change);
  }

  private void change(Warehouse warehouse) {
    done.set("");
    if (reason.get().isBlank()) {
      problem.set(bench.words().text("warehouses.reasonMissing"));
      return;
    }
    problem.set("");
    busy.set(true);
    WarehouseChange change =
        new WarehouseChange(!warehouse.acceptingOrders(), reason.get().strip());
    bench.background().ask(() -> warehouses.change(warehouse.code(), change), this::changed);
  }

  private void changed(Answer<Warehouse> answer) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<Warehouse>(var now) -> {
        reason.set("");
        done.set(
            bench
                .words()
                .text(
                    now.acceptingOrders() ? "warehouses.opened" : "warehouses.closed", now.name()));
      }
      case Answer.Failed<Warehouse>(var failure) -> problem.set(bench.words().of(failure));
    }
    load();
  }

  public String stateOf(Warehouse warehouse) {
    return bench.words().text(warehouse.acceptingOrders() ? "warehouses.open" : "warehouses.shut");
  }

  public ObservableList<Warehouse> all() {
    return all;
  }

  public ObjectProperty<Optional<Warehouse>> selected() {
    return selected;
  }

  public ObjectProperty<Condition> condition() {
    return condition;
  }

  public StringProperty reason() {
    return reason;
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
