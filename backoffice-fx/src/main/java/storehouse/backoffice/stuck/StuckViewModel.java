package storehouse.backoffice.stuck;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Sagas;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.SagaDetail;
import storehouse.model.backoffice.SagaPage;
import storehouse.model.backoffice.SagaRow;

/// The orders that stand still, the one that is looked at, and what is done to it.
public final class StuckViewModel {

  private final Workbench bench;
  private final Sagas sagas;
  private final String username;
  private final ObservableList<SagaRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Map<String, Integer>> counts = new SimpleObjectProperty<>(Map.of());
  private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.NEEDS_PERSON);
  private final ObjectProperty<Age> age = new SimpleObjectProperty<>(Age.ANY);
  private final ObjectProperty<Optional<SagaDetail>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Condition> condition =
      new SimpleObjectProperty<>(new Condition.Loading());
  private final StringProperty next = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final StringProperty done = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private int asked;

  public StuckViewModel(Workbench bench, Sagas sagas, String username) {
    this.bench = bench;
    this.sagas = sagas;
    this.username = username;
    show.addListener((_, _, _) -> load());
    age.addListener((_, _, _) -> load());
  }

  /// Reads the list from its beginning, and what is looked at.
  public void load() {
    list("");
    chosen.get().ifPresent(detail -> look(detail.saga().id()));
  }

  /// The following page, below what is listed.
  public void more() {
    list(next.get());
  }

  private void list(String after) {
    int turn = ++asked;
    Sagas.Wanted wanted = new Sagas.Wanted(show.get().name(), age.get().minutes(), after);
    bench
        .background()
        .ask(
            () -> sagas.list(wanted),
            answer -> {
              if (turn == asked) {
                arrived(answer, after.isEmpty());
              }
            });
  }

  private void arrived(Answer<SagaPage> answer, boolean fromTheBeginning) {
    switch (answer) {
      case Answer.Got<SagaPage>(var page) -> {
        if (fromTheBeginning) {
          rows.setAll(page.items());
        } else {
          rows.addAll(page.items());
        }
        next.set(page.next() == null ? "" : page.next());
        counts.set(page.counts());
        condition.set(rows.isEmpty() ? nothing() : new Condition.Ready());
        if (chosen.get().isEmpty() && !rows.isEmpty()) {
          choose(rows.getFirst());
        }
      }
      case Answer.Failed<SagaPage>(var failure) ->
          condition.set(new Condition.Trouble(bench.words().of(failure)));
    }
  }

  private Condition nothing() {
    String key = show.get() == Show.NEEDS_PERSON ? "stuck.none" : "stuck.noMatch";
    return new Condition.Empty(bench.words().text(key), bench.words().text(key + ".text"));
  }

  public void choose(SagaRow row) {
    if (isChosen(row.id())) {
      return;
    }
    problem.set("");
    done.set("");
    reason.set("");
    chosen.set(Optional.empty());
    look(row.id());
  }

  private boolean isChosen(String id) {
    return chosen.get().filter(detail -> detail.saga().id().equals(id)).isPresent();
  }

  private void look(String id) {
    bench
        .background()
        .ask(
            () -> sagas.find(id),
            answer -> {
              switch (answer) {
                case Answer.Got<SagaDetail>(var detail) -> chosen.set(Optional.of(detail));
                case Answer.Failed<SagaDetail>(var failure) ->
                    problem.set(bench.words().of(failure));
              }
            });
  }

  public void retry() {
    act("stuck.retried", sagas::retry);
  }

  public void pause() {
    act("stuck.pausedNow", sagas::pause);
  }

  public void resume() {
    act("stuck.resumed", sagas::resume);
  }

  public void propose() {
    if (reason.get().isBlank()) {
      problem.set(bench.words().text("stuck.reasonMissing"));
      return;
    }
    String why = reason.get().strip();
    act("stuck.proposed", id -> sagas.propose(id, why));
  }

  public void approve() {
    proposal().ifPresent(it -> act("stuck.approved", id -> sagas.approve(id, it.id())));
  }

  public void refuse() {
    proposal().ifPresent(it -> act("stuck.refused", id -> sagas.refuse(id, it.id())));
  }

  private void act(String saysWhenDone, Function<String, Answer<SagaDetail>> command) {
    Optional<SagaDetail> on = chosen.get().filter(_ -> !busy.get());
    if (on.isEmpty()) {
      return;
    }
    String id = on.get().saga().id();
    busy.set(true);
    problem.set("");
    done.set("");
    bench.background().ask(() -> command.apply(id), answer -> acted(saysWhenDone, answer));
  }

  private void acted(String saysWhenDone, Answer<SagaDetail> answer) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<SagaDetail>(var detail) -> {
        chosen.set(Optional.of(detail));
        reason.set("");
        done.set(bench.words().text(saysWhenDone));
        list("");
      }
      case Answer.Failed<SagaDetail>(var failure) -> {
        String trouble = bench.words().of(failure);
        load();
        problem.set(trouble);
      }
    }
  }

  public Optional<SagaRow.Proposal> proposal() {
    return chosen.get().flatMap(detail -> Optional.ofNullable(detail.saga().proposal()));
  }

  /// Whoever proposed cannot agree.
  public boolean mayApprove() {
    return proposal().filter(it -> !it.proposedBy().equalsIgnoreCase(username)).isPresent();
  }

  public ObservableList<SagaRow> rows() {
    return rows;
  }

  public ObjectProperty<Map<String, Integer>> counts() {
    return counts;
  }

  public ObjectProperty<Show> show() {
    return show;
  }

  public ObjectProperty<Age> age() {
    return age;
  }

  public ObjectProperty<Optional<SagaDetail>> chosen() {
    return chosen;
  }

  public ObjectProperty<Condition> condition() {
    return condition;
  }

  /// Empty when everything is listed.
  public StringProperty next() {
    return next;
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
