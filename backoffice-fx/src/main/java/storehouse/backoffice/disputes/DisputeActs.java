package storehouse.backoffice.disputes;

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
import storehouse.model.backoffice.DisputeDraft;

/// What is done about the dispute that is looked at: evidence is written and sent, or the shop
/// gives in.
public final class DisputeActs {

  /// Which form is open.
  enum Form {
    NONE,
    EVIDENCE,
    ACCEPT
  }

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
    if (!detail.dispute().id().equals(shown)) {
      shown = detail.dispute().id();
      done.set("");
      close();
    }
  }

  /// What is typed from now on is about the draft as it was read.
  void open(Form wanted) {
    model
        .chosen()
        .get()
        .ifPresent(
            detail -> {
              DisputeDetail.Evidence written = detail.evidence();
              version = detail.version();
              statement.set(written == null ? "" : written.statement());
              carrier.set(written == null ? "" : written.carrier());
              tracking.set(written == null ? "" : written.trackingNumber());
              reason.set("");
              problem.set("");
              done.set("");
              form.set(wanted);
            });
  }

  void close() {
    form.set(Form.NONE);
    problem.set("");
  }

  /// Keeps what is typed.
  public void keep() {
    if (statement.get().isBlank()) {
      problem.set(bench.words().text("evidence.missing"));
      return;
    }
    DisputeDraft draft =
        new DisputeDraft(
            version, statement.get().strip(), carrier.get().strip(), tracking.get().strip());
    act(id -> disputes.draft(id, draft), "evidence.kept");
  }

  /// Sends what is kept, as it is shown.
  public void submit() {
    int read = model.chosen().get().map(DisputeDetail::version).orElse(0);
    act(id -> disputes.submit(id, read), "evidence.sent");
  }

  public void accept() {
    if (reason.get().isBlank()) {
      problem.set(bench.words().text("payments.reasonMissing"));
      return;
    }
    String why = reason.get().strip();
    boolean agrees = model.chosen().get().map(DisputeDetail::proposedBy).isPresent();
    act(
        id -> disputes.accept(id, why),
        now -> !agrees && now.proposedBy() != null ? "accept.proposed" : "accept.sent");
  }

  /// Whoever proposed to give in cannot agree.
  public boolean mayAccept(DisputeDetail detail) {
    String proposedBy = detail.proposedBy();
    return proposedBy == null || !proposedBy.equalsIgnoreCase(username);
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
    bench.background().ask(() -> command.apply(id), answer -> acted(answer, saysWhenDone));
  }

  private void acted(Answer<DisputeDetail> answer, Function<DisputeDetail, String> saysWhenDone) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<DisputeDetail>(var detail) -> {
        model.changed(detail);
        form.set(Form.NONE);
        done.set(bench.words().text(saysWhenDone.apply(detail)));
      }
      case Answer.Failed<DisputeDetail>(var failure) -> {
        String trouble = bench.words().of(failure);
        model.load();
        problem.set(trouble);
      }
    }
  }

  ObjectProperty<Form> form() {
    return form;
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
