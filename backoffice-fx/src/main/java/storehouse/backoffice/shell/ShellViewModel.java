package storehouse.backoffice.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.queue.QueueKind;
import storehouse.backoffice.queue.QueueViewModel;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Failure;
import storehouse.backoffice.server.Session;
import storehouse.backoffice.server.Shipments;
import storehouse.backoffice.server.Waiting;
import storehouse.backoffice.work.Workbench;

/// Where somebody is and was, what waits in the queues, and whether the server answers.
public final class ShellViewModel implements Navigation {

  private static final int STEPS_BACK = 50;

  private final Workbench bench;
  private final Session session;
  private final Runnable sessionEnded;
  private final List<Entry> entries;
  private final Deque<Place> history = new ArrayDeque<>();
  private final ObjectProperty<Place> place;
  private final ObjectProperty<ServerState> serverState =
      new SimpleObjectProperty<>(ServerState.ASKING);
  private final Map<QueueKind, StringProperty> counts = new EnumMap<>(QueueKind.class);

  public ShellViewModel(Workbench bench, Session session, Runnable sessionEnded) {
    this.bench = bench.with(bench.background().watchedBy(this::watch));
    this.session = session;
    this.sessionEnded = sessionEnded;
    this.entries = Entry.of(session);
    this.place = new SimpleObjectProperty<>(entries.getFirst().place());
    for (QueueKind kind : QueueKind.values()) {
      counts.put(kind, new SimpleStringProperty(""));
    }
  }

  /// Every answer that any screen gets tells about the line, and about the session.
  private void watch(Answer<?> answer) {
    serverState.set(
        switch (answer) {
          case Answer.Got<?> _ -> ServerState.ANSWERS;
          case Answer.Failed<?>(Failure.Unreachable _) -> ServerState.SILENT;
          case Answer.Failed<?>(Failure.Lost _) -> ServerState.SILENT;
          case Answer.Failed<?>(Failure.Unreadable _) -> ServerState.ANSWERS;
          case Answer.Failed<?>(Failure.Refused _) -> ServerState.ANSWERS;
          case Answer.Failed<?>(Failure.SignedOut _) -> ServerState.ANSWERS;
        });
    if (answer instanceof Answer.Failed<?>(Failure.SignedOut _)) {
      sessionEnded.run();
    }
  }

  /// Counts the queues that this person works on.
  public void countQueues() {
    Shipments shipments = new Shipments(session.server());
    for (Entry entry : entries) {
      entry
          .queue()
          .ifPresent(
              kind ->
                  bench
                      .background()
                      .ask(
                          () -> QueueViewModel.waiting(shipments, kind),
                          answer -> counted(kind, answer)));
    }
  }

  private void counted(QueueKind kind, Answer<Waiting> answer) {
    if (answer instanceof Answer.Got<Waiting>(var waiting)) {
      count(kind).set(waiting.total() == 0 ? "" : bench.figures().count(waiting.total()));
    }
  }

  @Override
  public void open(Place next) {
    if (next.equals(place.get())) {
      return;
    }
    history.push(place.get());
    while (history.size() > STEPS_BACK) {
      history.removeLast();
    }
    place.set(next);
  }

  @Override
  public void back() {
    if (!history.isEmpty()) {
      place.set(history.pop());
    }
  }

  public StringProperty count(QueueKind kind) {
    return counts.computeIfAbsent(kind, _ -> new SimpleStringProperty(""));
  }

  public Workbench bench() {
    return bench;
  }

  public Session session() {
    return session;
  }

  public List<Entry> entries() {
    return entries;
  }

  public ObjectProperty<Place> place() {
    return place;
  }

  public ObjectProperty<ServerState> serverState() {
    return serverState;
  }
}
