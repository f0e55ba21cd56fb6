package storehouse.backoffice.disputes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Disputes;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.DisputeDetail;
import storehouse.model.backoffice.DisputeDetail.Evidence;
import storehouse.model.backoffice.DisputeDraft;

/// What is done about the dispute that is looked at: evidence is written and sent, or the shop
/// gives in.
///
/// What is typed stays until it is kept or left on purpose, whatever the server answers and
/// whichever dispute is looked at meanwhile. What the server says of another dispute than the one
/// that is looked at is shown when that one is looked at again.
public final class DisputeActs {

  /// Which form is open.
  enum Form {
    NONE,
    EVIDENCE,
    SEND,
    ACCEPT
  }

  /// What came of something that was done about a dispute.
  private record Said(String done, String problem) {}

  private final Workbench bench;
  private final Disputes disputes;
  private final DisputesViewModel model;
  private final String username;
  private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.NONE);
  private final StringProperty statement = new SimpleStringProperty("");
  private final StringProperty carrier = new SimpleStringProperty("");
  private final StringProperty tracking = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final StringProperty done = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<DisputeDetail>> theirs =
      new SimpleObjectProperty<>(Optional.empty());
  private final Map<String, Typed> typed = new HashMap<>();
  private final Map<String, Said> said = new HashMap<>();
  private String shown = "";
  private int version;

  public DisputeActs(Workbench bench, Disputes disputes, DisputesViewModel model, String username) {
    this.bench = bench;
    this.disputes = disputes;
    this.model = model;
    this.username = username;
    model.chosen().addListener((_, _, now) -> now.ifPresent(this::show));
    statement.addListener((_, _, _) -> problem.set(""));
    reason.addListener((_, _, _) -> problem.set(""));
  }

  private void show(DisputeDetail detail) {
    String id = detail.dispute().id();
    if (!id.equals(shown)) {
      if (form.get() == Form.EVIDENCE) {
        typed.put(shown, typed());
      }
      shown = id;
      close();
      Said news = Optional.ofNullable(said.remove(id)).orElse(new Said("", ""));
      done.set(news.done());
      problem.set(news.problem());
    } else if (form.get() == Form.EVIDENCE) {
      compare(detail);
    }
  }

  private Typed typed() {
    return new Typed(
        version, statement.get().strip(), carrier.get().strip(), tracking.get().strip());
  }

  /// Somebody else has written since this was read: who keeps theirs has seen that.
  private void compare(DisputeDetail detail) {
    if (detail.version() != version) {
      version = detail.version();
      theirs.set(Optional.of(detail));
    }
  }

  /// What is typed from now on is about the draft as it was read.
  void open(Form wanted) {
    model
        .chosen()
        .get()
        .ifPresent(
            detail -> {
              Typed left = wanted == Form.EVIDENCE ? typed.remove(detail.dispute().id()) : null;
              fill(left == null ? written(detail) : left);
              reason.set("");
              problem.set("");
              done.set("");
              theirs.set(Optional.empty());
              form.set(wanted);
              compare(detail);
            });
  }

  private void fill(Typed text) {
    version = text.version();
    statement.set(text.statement());
    carrier.set(text.carrier());
    tracking.set(text.tracking());
  }

  private static Typed written(DisputeDetail detail) {
    Evidence written = detail.evidence();
    return written == null
        ? new Typed(detail.version(), "", "", "")
        : new Typed(
            detail.version(), written.statement(), written.carrier(), written.trackingNumber());
  }

  void close() {
    form.set(Form.NONE);
    problem.set("");
    theirs.set(Optional.empty());
  }

  /// What somebody else has written meanwhile is what is gone on with.
  public void takeTheirs() {
    theirs.get().ifPresent(detail -> fill(written(detail)));
    theirs.set(Optional.empty());
  }

  /// Keeps what is typed.
  public void keep() {
    if (statement.get().isBlank()) {
      problem.set(bench.words().text("evidence.missing"));
      return;
    }
    Typed text = typed();
    DisputeDraft draft =
        new DisputeDraft(text.version(), text.statement(), text.carrier(), text.tracking());
    act(id -> disputes.draft(id, draft), "evidence.kept");
  }

  /// Sends what is kept, as it was shown when somebody was asked whether they are sure.
  public void submit() {
    int read = version;
    act(id -> disputes.submit(id, read), "evidence.sent");
  }

  public void accept() {
    if (reason.get().isBlank()) {
      problem.set(bench.words().text("payments.reasonMissing"));
      return;
    }
    String why = reason.get().strip();
    act(
        id -> disputes.accept(id, why),
        now -> now.proposal() != null ? "accept.proposed" : "accept.sent");
  }

  /// Agrees to the proposal that is shown.
  public void agree() {
    proposal().ifPresent(it -> act(id -> disputes.agree(id, it.id()), "accept.sent"));
  }

  /// Declines the proposal that is shown, or takes it back.
  public void decline() {
    String says = mayAgree() ? "givingIn.declined" : "givingIn.takenBack";
    proposal().ifPresent(it -> act(id -> disputes.decline(id, it.id()), says));
  }

  private Optional<DisputeDetail.Proposal> proposal() {
    return model.chosen().get().flatMap(detail -> Optional.ofNullable(detail.proposal()));
  }

  /// Whoever proposed to give in cannot agree.
  public boolean mayAgree() {
    return proposal().filter(it -> !it.proposedBy().equalsIgnoreCase(username)).isPresent();
  }

  private void act(Function<String, Answer<DisputeDetail>> command, String saysWhenDone) {
    act(command, _ -> saysWhenDone);
  }

  private void act(
      Function<String, Answer<DisputeDetail>> command,
      Function<DisputeDetail, String> saysWhenDone) {
    Optional<DisputeDetail> on = model.chosen().get().filter(_ -> !busy.get());
    if (on.isEmpty()) {
      return;
    }
    String id = on.get().dispute().id();
    busy.set(true);
    problem.set("");
    done.set("");
    bench.background().ask(() -> command.apply(id), answer -> acted(id, answer, saysWhenDone));
  }

  private void acted(
      String id, Answer<DisputeDetail> answer, Function<DisputeDetail, String> saysWhenDone) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<DisputeDetail>(var detail) -> {
        typed.remove(id);
        succeeded(detail, bench.words().text(saysWhenDone.apply(detail)));
      }
      case Answer.Failed<DisputeDetail>(var failure) -> failed(id, bench.words().of(failure));
    }
  }

  private void succeeded(DisputeDetail detail, String what) {
    String id = detail.dispute().id();
    if (model.isChosen(id)) {
      close();
      model.changed(detail);
      done.set(what);
    } else {
      said.put(id, new Said(what, ""));
      model.list();
    }
  }

  /// Who was asked whether they are sure is asked again, about what is there now.
  private void failed(String id, String trouble) {
    if (model.isChosen(id)) {
      if (form.get() == Form.SEND) {
        close();
      }
      model.load();
      problem.set(trouble);
    } else {
      said.put(id, new Said("", trouble));
      model.list();
    }
  }

  ObjectProperty<Form> form() {
    return form;
  }

  /// The dispute as somebody else has written it while this form was open.
  ObjectProperty<Optional<DisputeDetail>> theirs() {
    return theirs;
  }

  public StringProperty statement() {
    return statement;
  }

  public StringProperty carrier() {
    return carrier;
  }

  public StringProperty tracking() {
    return tracking;
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
