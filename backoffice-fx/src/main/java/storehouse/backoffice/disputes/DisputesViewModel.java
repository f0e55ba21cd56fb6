package storehouse.backoffice.disputes;

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
import storehouse.backoffice.server.Disputes;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.DisputeDetail;
import storehouse.model.backoffice.DisputePage;
import storehouse.model.backoffice.DisputeRow;

/// The disputes that are listed, and the one that is looked at.
public final class DisputesViewModel {

  private final Workbench bench;
  private final Disputes disputes;
  private final ObservableList<DisputeRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<DisputePage>> page =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty closed = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<DisputeDetail>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Condition> condition =
      new SimpleObjectProperty<>(new Condition.Loading());
  private final StringProperty problem = new SimpleStringProperty("");
  private String wanted = "";
  private int asked;
  private int looked;

  public DisputesViewModel(Workbench bench, Disputes disputes) {
    this.bench = bench;
    this.disputes = disputes;
    closed.addListener((_, _, _) -> load());
  }

  /// Reads the list again, and what is looked at.
  public void load() {
    list();
    if (!wanted.isEmpty()) {
      look(wanted);
    }
  }

  /// Reads the list again.
  void list() {
    int turn = ++asked;
    boolean all = closed.get();
    bench
        .background()
        .ask(
            () -> disputes.list(all),
            answer -> {
              if (turn == asked) {
                arrived(answer);
              }
            });
  }

  private void arrived(Answer<DisputePage> answer) {
    switch (answer) {
      case Answer.Got<DisputePage>(var found) -> {
        rows.setAll(found.items());
        page.set(Optional.of(found));
        condition.set(
            rows.isEmpty()
                ? new Condition.Empty(
                    bench.words().text("disputes.none"), bench.words().text("disputes.none.text"))
                : new Condition.Ready());
        if (wanted.isEmpty() && !rows.isEmpty()) {
          choose(rows.getFirst());
        }
      }
      case Answer.Failed<DisputePage>(var failure) ->
          condition.set(new Condition.Trouble(bench.words().of(failure)));
    }
  }

  public void choose(DisputeRow row) {
    if (!wanted.equals(row.id())) {
      wanted = row.id();
      chosen.set(Optional.empty());
      problem.set("");
      look(row.id());
    }
  }

  /// Whether it is the one that is looked at, or will be once its answer is here.
  boolean isChosen(String id) {
    return wanted.equals(id);
  }

  private void look(String id) {
    int turn = ++looked;
    bench
        .background()
        .ask(
            () -> disputes.find(id),
            answer -> {
              if (turn == looked) {
                seen(answer);
              }
            });
  }

  private void seen(Answer<DisputeDetail> answer) {
    switch (answer) {
      case Answer.Got<DisputeDetail>(var detail) -> {
        chosen.set(Optional.of(detail));
        problem.set("");
      }
      case Answer.Failed<DisputeDetail>(var failure) -> {
        if (!(condition.get() instanceof Condition.Trouble)) {
          problem.set(bench.words().of(failure));
        }
      }
    }
  }

  /// The dispute as it is after something was done about it.
  void changed(DisputeDetail detail) {
    looked++;
    chosen.set(Optional.of(detail));
    list();
  }

  public ObservableList<DisputeRow> rows() {
    return rows;
  }

  /// What was read last; it says how many wait for the shop.
  public ObjectProperty<Optional<DisputePage>> page() {
    return page;
  }

  /// Whether those that are closed are listed as well.
  public BooleanProperty closed() {
    return closed;
  }

  public ObjectProperty<Optional<DisputeDetail>> chosen() {
    return chosen;
  }

  public ObjectProperty<Condition> condition() {
    return condition;
  }

  /// Why the dispute that is looked at cannot be shown as it is now.
  public StringProperty problem() {
    return problem;
  }
}
