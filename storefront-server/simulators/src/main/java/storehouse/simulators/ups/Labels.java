package storehouse.simulators.ups;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Every label that was sold.
final class Labels {
  private static final int KEPT = 500_000;

  private final Table<Label> rows;
  private final AtomicLong serial;
  private final InstantSource clock;
  private final Progress progress;

  Labels(Journal journal, InstantSource clock, Progress progress) throws IOException {
    this.rows = journal.table("label", Label.class, KEPT);
    this.serial = new AtomicLong(rows.size());
    this.clock = clock;
    this.progress = progress;
  }

  /// One label per parcel, under one shipment.
  List<Label> sell(Order order) {
    var sold = new ArrayList<Label>();
    for (var parcel : order.parcels()) {
      var number = number(order);
      var shipment = sold.isEmpty() ? number : sold.getFirst().shipmentId();
      sold.add(label(order, parcel, number, shipment));
    }
    sold.forEach(label -> rows.put(label.trackingNumber(), label));
    return sold;
  }

  private Label label(Order order, Order.Parcel parcel, String number, String shipment) {
    return new Label(
        number,
        shipment,
        order.shipperNumber(),
        order.service(),
        order.from(),
        order.to(),
        parcel.grams(),
        parcel.references(),
        Service.currency(order.from().country()),
        order.service().price(parcel.grams()),
        clock.millis(),
        0);
  }

  private String number(Order order) {
    return TrackingNumber.of(
        order.shipperNumber(), order.service().code(), serial.incrementAndGet());
  }

  List<Label> all() {
    return rows.all();
  }

  /// @throws UpsError 404
  Label get(String trackingNumber) {
    return rows.find(trackingNumber)
        .orElseThrow(() -> new UpsError(404, "TW0001", "Tracking Information Not Found"));
  }

  List<Label> ofShipment(String shipmentId) {
    return rows.all().stream().filter(label -> label.shipmentId().equals(shipmentId)).toList();
  }

  /// Good labels only.
  List<Label> withReference(String reference) {
    return rows.all().stream()
        .filter(label -> label.good() && label.references().contains(reference))
        .toList();
  }

  /// @throws UpsError 400 when there is no such shipment, it was voided before, or UPS has it
  List<Label> voidShipment(String shipmentId) {
    var labels = ofShipment(shipmentId);
    if (labels.isEmpty()) {
      throw UpsError.invalid("190102", "No shipment found within the allowed void period");
    }
    return labels.stream().map(label -> voidLabel(label.trackingNumber())).toList();
  }

  private Label voidLabel(String trackingNumber) {
    return rows.change(
            trackingNumber,
            label -> {
              if (!label.good()) {
                throw UpsError.invalid("190117", "The shipment has already been voided");
              }
              if (progress.reached(label) != Progress.Stage.LABEL_CREATED) {
                throw UpsError.invalid("190103", "The package was picked up; too late to void");
              }
              return label.voided(clock.millis());
            })
        .orElseThrow()
        .after();
  }
}
