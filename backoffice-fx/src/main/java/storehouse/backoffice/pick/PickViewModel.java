package storehouse.backoffice.pick;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Failure;
import storehouse.backoffice.server.Shipments;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PickScan;
import storehouse.model.backoffice.ScanAnswer;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentLine;
import storehouse.model.backoffice.ShipmentState;

/// Leads through one shipment, scan by scan: location, item, quantity. A pick whose answer is lost
/// is kept and sent again under the same scan id, so that it counts once.
public final class PickViewModel {

  /// More than anybody scans while one answer is on its way.
  private static final int SCANS_AHEAD = 16;

  private final Workbench bench;
  private final Shipments shipments;
  private final String shipmentId;
  private final Deque<String> ahead = new ArrayDeque<>();
  private final ObjectProperty<Optional<ShipmentDetail>> shipment =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(new Step.Opening());
  private final ObjectProperty<Flash> flash = new SimpleObjectProperty<>(new Flash.Nothing());
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty unsent = new SimpleBooleanProperty();
  private boolean warned;

  public PickViewModel(Workbench bench, Shipments shipments, String shipmentId) {
    this.bench = bench;
    this.shipments = shipments;
    this.shipmentId = shipmentId;
  }

  /// Takes the shipment for whoever is signed in; mine already is no conflict.
  public void open() {
    problem.set("");
    bench.background().ask(() -> shipments.claim(shipmentId), this::opened);
  }

  private void opened(Answer<ShipmentDetail> answer) {
    switch (answer) {
      case Answer.Got<ShipmentDetail>(var detail) -> follow(detail);
      case Answer.Failed<ShipmentDetail>(var failure) -> problem.set(bench.words().of(failure));
    }
  }

  /// A scanned or typed code. While a pick is on its way, scans wait for its answer.
  public void scan(String typed) {
    String code = typed.strip();
    clearFlash();
    if (code.isEmpty()) {
      enter();
    } else if (unsent.get()) {
      wrong(bench.words().text("pick.wrong.unsent"));
    } else if (step.get() instanceof Step.Sending) {
      if (ahead.size() < SCANS_AHEAD) {
        ahead.add(code);
      }
    } else {
      judge(code);
    }
  }

  /// Enter alone: all of them are in the hand, or try again.
  private void enter() {
    if (unsent.get()) {
      sendAgain();
    } else if (step.get() instanceof Step.Quantity(var line, var barcode, var _)) {
      take(line, barcode, ScanRules.rest(line));
    } else if (step.get() instanceof Step.Opening && !problem.get().isEmpty()) {
      open();
    }
  }

  private void judge(String code) {
    switch (ScanRules.check(step.get(), code)) {
      case Verdict.GoOn(var next) -> {
        step.set(next);
        right(rightWord(next));
      }
      case Verdict.Take(var line, var barcode, var quantity) -> take(line, barcode, quantity);
      case Verdict.Wrong(var key, var arguments) ->
          wrong(bench.words().text(key, arguments.toArray()));
      case Verdict.Ignored() -> {}
    }
  }

  private String rightWord(Step next) {
    return next instanceof Step.Quantity(var line, var _, var counted)
        ? bench.words().text("pick.right.counted", counted, ScanRules.rest(line))
        : bench.words().text("pick.right.bin");
  }

  private void take(ShipmentLine line, String barcode, int quantity) {
    String bin = Objects.requireNonNullElse(line.bin(), "");
    String scanId = UUID.randomUUID().toString();
    PickScan scan = new PickScan(scanId, line.id(), bin, barcode, quantity);
    step.set(new Step.Sending(line, scan));
    sendAgain();
  }

  /// Sends the pick that is kept; under its own scan id it counts once, however often it is sent.
  public void sendAgain() {
    if (step.get() instanceof Step.Sending(var line, var scan)) {
      problem.set("");
      unsent.set(false);
      warned = false;
      bench
          .background()
          .ask(() -> shipments.pick(shipmentId, scan), answer -> sent(line, scan, answer));
    }
  }

  private void sent(ShipmentLine line, PickScan scan, Answer<ScanAnswer> answer) {
    switch (answer) {
      case Answer.Got<ScanAnswer>(var verdict) when verdict.accepted() -> {
        follow(verdict.shipment());
        right(bench.words().text("pick.right.taken", scan.quantity(), line.title()));
        continueWithScansAhead();
      }
      case Answer.Got<ScanAnswer>(var verdict) -> {
        ahead.clear();
        wrong(verdict.message());
        follow(verdict.shipment());
      }
      case Answer.Failed<ScanAnswer>(Failure.Refused refused) -> {
        ahead.clear();
        wrong(bench.words().of(refused));
        step.set(ScanRules.begin(line));
        open();
      }
      case Answer.Failed<ScanAnswer>(var failure) -> {
        ahead.clear();
        problem.set(
            bench.words().text("pick.kept", scan.quantity(), line.title())
                + " "
                + bench.words().of(failure));
        unsent.set(true);
      }
    }
  }

  /// Leaving loses a pick that is only kept here, so that has to be said first, once.
  public boolean mayLeave() {
    if (!unsent.get() || warned) {
      return true;
    }
    warned = true;
    problem.set(bench.words().text("pick.leave"));
    return false;
  }

  private void continueWithScansAhead() {
    while (!ahead.isEmpty() && !(step.get() instanceof Step.Sending)) {
      judge(ahead.remove());
    }
  }

  private void follow(ShipmentDetail detail) {
    shipment.set(Optional.of(detail));
    step.set(nextStep(detail));
  }

  private static Step nextStep(ShipmentDetail detail) {
    boolean picking =
        detail.state() == ShipmentState.TO_PICK || detail.state() == ShipmentState.PICKING;
    List<ShipmentLine> open = openLines(detail);
    return !picking || open.isEmpty() ? new Step.Finished() : ScanRules.begin(open.getFirst());
  }

  private static List<ShipmentLine> openLines(ShipmentDetail detail) {
    return detail.lines().stream().filter(line -> ScanRules.rest(line) > 0).toList();
  }

  private void right(String text) {
    bench.sounds().right();
    flash.set(new Flash.Right(text));
  }

  private void wrong(String sentence) {
    bench.sounds().wrong();
    flash.set(new Flash.Wrong(sentence));
  }

  public void clearFlash() {
    flash.set(new Flash.Nothing());
  }

  /// The line that comes after the one in work, so that the way there is known already.
  public Optional<ShipmentLine> nextLine() {
    return shipment.get().flatMap(detail -> openLines(detail).stream().skip(1).findFirst());
  }

  public ObjectProperty<Optional<ShipmentDetail>> shipment() {
    return shipment;
  }

  public ObjectProperty<Step> step() {
    return step;
  }

  public ObjectProperty<Flash> flash() {
    return flash;
  }

  public StringProperty problem() {
    return problem;
  }

  /// True while a pick is kept here that the server has not confirmed.
  public BooleanProperty unsent() {
    return unsent;
  }
}
