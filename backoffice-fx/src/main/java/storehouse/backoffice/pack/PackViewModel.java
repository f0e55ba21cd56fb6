package storehouse.backoffice.pack;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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
import storehouse.model.backoffice.Label;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentState;

/// Makes a parcel of a picked shipment. The server’s state decides the step, so that work goes on
/// where it stood after a crash of either side; after a lost answer the state is read again.
public final class PackViewModel {

  /// What one person lifts; also catches a barcode scanned into the weight.
  static final int HEAVIEST_GRAMS = 70_000;

  private static final Pattern GRAMS = Pattern.compile("\\d{1,9}");

  private final Workbench bench;
  private final Shipments shipments;
  private final String shipmentId;
  private final ObjectProperty<Optional<ShipmentDetail>> shipment =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Label>> label =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<PackStep> step = new SimpleObjectProperty<>(PackStep.CONFIRM);
  private final StringProperty weight = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();

  public PackViewModel(Workbench bench, Shipments shipments, String shipmentId) {
    this.bench = bench;
    this.shipments = shipments;
    this.shipmentId = shipmentId;
  }

  public void open() {
    ask(() -> shipments.find(shipmentId));
  }

  /// The tote’s order number confirms its contents, the label’s tracking number hands it over. A
  /// scan that belongs to another parcel is refused at every step.
  public void scan(String scanned) {
    shipment.get().ifPresent(detail -> scan(detail, scanned.strip()));
  }

  private void scan(ShipmentDetail detail, String code) {
    switch (step.get()) {
      case CONFIRM -> confirm(detail, code);
      case CLOSE, LABEL, DONE -> refuseUnlessOwn(detail, code);
      case HAND_OVER -> {
        if (code.equalsIgnoreCase(detail.trackingNumber())) {
          handOver();
        } else {
          refuseUnlessOwn(detail, code);
        }
      }
    }
  }

  private void refuseUnlessOwn(ShipmentDetail detail, String code) {
    if (!isOwn(detail, code)) {
      problem.set(bench.words().text("pack.wrongShipment", code, detail.orderNumber()));
      bench.sounds().wrong();
    }
  }

  private static boolean isOwn(ShipmentDetail detail, String code) {
    return code.equalsIgnoreCase(detail.orderNumber()) || code.equals(detail.id());
  }

  private void confirm(ShipmentDetail detail, String code) {
    if (detail.state() != ShipmentState.PICKED) {
      problem.set(bench.words().text("pack.notPicked"));
      bench.sounds().wrong();
    } else if (isOwn(detail, code)) {
      problem.set("");
      bench.sounds().right();
      step.set(PackStep.CLOSE);
    } else {
      refuseUnlessOwn(detail, code);
    }
  }

  /// Without a scanner: whoever packs has compared the contents with the list.
  public void confirmBySight() {
    shipment
        .get()
        .filter(_ -> step.get() == PackStep.CONFIRM)
        .ifPresent(detail -> confirm(detail, detail.id()));
  }

  public void closeParcel() {
    String typed = weight.get().strip();
    if (!GRAMS.matcher(typed).matches() || Integer.parseInt(typed) < 1) {
      problem.set(bench.words().text("pack.weightMissing"));
      return;
    }
    int grams = Integer.parseInt(typed);
    if (grams > HEAVIEST_GRAMS) {
      problem.set(bench.words().text("pack.tooHeavy", grams, HEAVIEST_GRAMS));
      return;
    }
    ask(() -> shipments.pack(shipmentId, grams));
  }

  public void buyLabel() {
    if (begin()) {
      bench.background().ask(() -> shipments.label(shipmentId), this::bought);
    }
  }

  private void bought(Answer<Label> answer) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<Label>(var fresh) -> {
        label.set(Optional.of(fresh));
        open();
      }
      case Answer.Failed<Label>(var failure) -> failed(failure);
    }
  }

  public void handOver() {
    ask(() -> shipments.ship(shipmentId));
  }

  private void ask(Supplier<Answer<ShipmentDetail>> question) {
    if (begin()) {
      bench.background().ask(question, this::answered);
    }
  }

  private boolean begin() {
    if (busy.get()) {
      return false;
    }
    problem.set("");
    busy.set(true);
    return true;
  }

  private void answered(Answer<ShipmentDetail> answer) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<ShipmentDetail>(var detail) -> follow(detail);
      case Answer.Failed<ShipmentDetail>(var failure) -> failed(failure);
    }
  }

  private void failed(Failure failure) {
    problem.set(bench.words().of(failure));
    if (failure instanceof Failure.Refused || failure instanceof Failure.Lost) {
      bench.background().ask(() -> shipments.find(shipmentId), this::readAgain);
    }
  }

  /// Shows how far it got, and leaves standing what was said about the failure.
  private void readAgain(Answer<ShipmentDetail> answer) {
    if (answer instanceof Answer.Got<ShipmentDetail>(var detail)) {
      follow(detail);
    }
  }

  private void follow(ShipmentDetail detail) {
    PackStep reached = PackStep.of(detail.state());
    boolean alreadyConfirmed = reached == PackStep.CONFIRM && step.get() == PackStep.CLOSE;
    shipment.set(Optional.of(detail));
    step.set(alreadyConfirmed ? PackStep.CLOSE : reached);
  }

  public ObjectProperty<Optional<ShipmentDetail>> shipment() {
    return shipment;
  }

  public ObjectProperty<Optional<Label>> label() {
    return label;
  }

  public ObjectProperty<PackStep> step() {
    return step;
  }

  public StringProperty weight() {
    return weight;
  }

  public StringProperty problem() {
    return problem;
  }

  public BooleanProperty busy() {
    return busy;
  }
}
