package storehouse.backoffice.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.Label;
import storehouse.model.backoffice.PackRequest;
import storehouse.model.backoffice.PickScan;
import storehouse.model.backoffice.QueuePage;
import storehouse.model.backoffice.ScanAnswer;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentLine;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.backoffice.ShipmentSummary;
import storehouse.model.backoffice.SplitRequest;
import storehouse.model.shop.Price;

/// The shipments of the fake, with the rules of the real floor.
public final class FakeFloor {

  private static final String TRACKING = "1Z999AA10123456784";

  private final Map<String, ShipmentDetail> shipments = new LinkedHashMap<>();
  private final Map<String, Instant> created = new LinkedHashMap<>();
  private final Set<String> scans = new HashSet<>();
  private Optional<String> labelRefusal = Optional.empty();
  private int mostShown = Integer.MAX_VALUE;
  private int labelsBought;
  private int picksCounted;

  public synchronized void add(ShipmentDetail shipment, Instant createdAt) {
    shipments.put(shipment.id(), shipment);
    created.put(shipment.id(), createdAt);
  }

  public synchronized ShipmentDetail find(String id) {
    ShipmentDetail found = shipments.get(id);
    if (found == null) {
      throw new IllegalArgumentException("No shipment " + id);
    }
    return found;
  }

  public synchronized boolean knows(String id) {
    return shipments.containsKey(id);
  }

  public synchronized int labelsBought() {
    return labelsBought;
  }

  public synchronized int picksCounted() {
    return picksCounted;
  }

  public synchronized void refuseLabels(String sentence) {
    labelRefusal = Optional.of(sentence);
  }

  /// Lists no more than so many of a state, as the real server does with its own limit.
  public synchronized void showAtMost(int shipmentsOfAState) {
    mostShown = shipmentsOfAState;
  }

  synchronized QueuePage in(ShipmentState state) {
    List<ShipmentSummary> rows =
        shipments.values().stream()
            .filter(shipment -> shipment.state() == state)
            .map(this::summary)
            .toList();
    return new QueuePage(rows.stream().limit(mostShown).toList(), rows.size());
  }

  private ShipmentSummary summary(ShipmentDetail shipment) {
    return new ShipmentSummary(
        shipment.id(),
        shipment.orderNumber(),
        shipment.warehouse(),
        shipment.state(),
        shipment.lines().size(),
        shipment.lines().stream().mapToInt(ShipmentLine::quantity).sum(),
        shipment.assignee(),
        created.getOrDefault(shipment.id(), Instant.EPOCH),
        false);
  }

  /// The units go into a shipment of their own, `<id>-b`.
  synchronized Reply split(String id, SplitRequest request) {
    ShipmentDetail shipment = find(id);
    Map<String, Integer> off = new LinkedHashMap<>();
    if (request.lines() != null) {
      request.lines().forEach(line -> off.put(line.sku(), line.quantity()));
    }
    if (off.isEmpty()) {
      return Reply.problem(422, "invalid", "Choose what goes into a parcel of its own.");
    }
    keep(with(shipment, id, line -> line.quantity() - off.getOrDefault(line.sku(), 0)));
    created.put(id + "-b", Instant.now());
    return keep(with(shipment, id + "-b", line -> off.getOrDefault(line.sku(), 0)));
  }

  private static ShipmentDetail with(
      ShipmentDetail shipment, String id, ToIntFunction<ShipmentLine> quantity) {
    return new ShipmentDetail(
        id,
        shipment.orderNumber(),
        shipment.warehouse(),
        shipment.state(),
        shipment.lines().stream()
            .map(
                line ->
                    new ShipmentLine(
                        line.id(),
                        line.sku(),
                        line.barcode(),
                        line.title(),
                        line.imageUrl(),
                        line.bin(),
                        quantity.applyAsInt(line),
                        line.picked()))
            .filter(line -> line.quantity() > 0)
            .toList(),
        shipment.assignee(),
        shipment.weightGrams(),
        shipment.carrier(),
        shipment.trackingNumber(),
        shipment.labelUrl(),
        shipment.version() + 1);
  }

  synchronized Reply claim(String id, String user) {
    ShipmentDetail shipment = find(id);
    String assignee = shipment.assignee();
    if (assignee != null && !assignee.equals(user)) {
      return Reply.problem(
          409,
          "shipment-claimed",
          assignee + " is picking this shipment already. Take another one.");
    }
    ShipmentState state =
        shipment.state() == ShipmentState.TO_PICK ? ShipmentState.PICKING : shipment.state();
    return keep(changed(shipment, state, user));
  }

  synchronized Reply pick(String id, PickScan scan) {
    ShipmentDetail shipment = find(id);
    if (scans.contains(scan.scanId())) {
      return Reply.ok(new ScanAnswer(true, "Counted already.", shipment));
    }
    ShipmentLine line =
        shipment.lines().stream()
            .filter(candidate -> candidate.id().equals(scan.lineId()))
            .findFirst()
            .orElseThrow();
    Optional<String> refusal = refusal(line, scan);
    if (refusal.isPresent()) {
      return Reply.ok(new ScanAnswer(false, refusal.get(), shipment));
    }
    scans.add(scan.scanId());
    picksCounted++;
    ShipmentDetail picked = picked(shipment, line, scan.quantity());
    keep(picked);
    return Reply.ok(new ScanAnswer(true, "Counted.", picked));
  }

  private static Optional<String> refusal(ShipmentLine line, PickScan scan) {
    if (!scan.bin().equals(line.bin() == null ? "" : line.bin())) {
      return Optional.of("That is not the bin of this line.");
    }
    if (!scan.barcode().equals(line.barcode()) && !scan.barcode().equals(line.sku())) {
      return Optional.of("That is not the item of this line.");
    }
    return scan.quantity() > line.quantity() - line.picked()
        ? Optional.of("That is more than was ordered.")
        : Optional.empty();
  }

  private static ShipmentDetail picked(ShipmentDetail shipment, ShipmentLine line, int units) {
    List<ShipmentLine> lines = new ArrayList<>(shipment.lines());
    lines.set(
        lines.indexOf(line),
        new ShipmentLine(
            line.id(),
            line.sku(),
            line.barcode(),
            line.title(),
            line.imageUrl(),
            line.bin(),
            line.quantity(),
            line.picked() + units));
    boolean complete = lines.stream().allMatch(some -> some.picked() == some.quantity());
    return new ShipmentDetail(
        shipment.id(),
        shipment.orderNumber(),
        shipment.warehouse(),
        complete ? ShipmentState.PICKED : ShipmentState.PICKING,
        lines,
        shipment.assignee(),
        null,
        null,
        null,
        null,
        shipment.version() + 1);
  }

  synchronized Reply pack(String id, PackRequest request) {
    ShipmentDetail shipment = find(id);
    return keep(parcel(shipment, ShipmentState.PACKED, request.weightGrams(), null));
  }

  synchronized Reply label(String id) {
    if (labelRefusal.isPresent()) {
      return Reply.problem(422, "carrier-refused", labelRefusal.get());
    }
    ShipmentDetail shipment = find(id);
    if (shipment.state() == ShipmentState.PACKED) {
      labelsBought++;
      keep(parcel(shipment, ShipmentState.LABELLED, weight(shipment), TRACKING));
    }
    String image = Base64.getEncoder().encodeToString(Drawings.label(TRACKING));
    return Reply.ok(new Label("UPS", TRACKING, new Price(1284, "EUR"), "image/png", image));
  }

  synchronized Reply ship(String id) {
    ShipmentDetail shipment = find(id);
    return keep(parcel(shipment, ShipmentState.SHIPPED, weight(shipment), TRACKING));
  }

  private static int weight(ShipmentDetail shipment) {
    Integer grams = shipment.weightGrams();
    return grams == null ? 0 : grams;
  }

  private Reply keep(ShipmentDetail shipment) {
    shipments.put(shipment.id(), shipment);
    return Reply.ok(shipment);
  }

  private static ShipmentDetail changed(
      ShipmentDetail shipment, ShipmentState state, @Nullable String assignee) {
    return new ShipmentDetail(
        shipment.id(),
        shipment.orderNumber(),
        shipment.warehouse(),
        state,
        shipment.lines(),
        assignee,
        shipment.weightGrams(),
        shipment.carrier(),
        shipment.trackingNumber(),
        shipment.labelUrl(),
        shipment.version() + 1);
  }

  private static ShipmentDetail parcel(
      ShipmentDetail shipment, ShipmentState state, int grams, @Nullable String tracking) {
    return new ShipmentDetail(
        shipment.id(),
        shipment.orderNumber(),
        shipment.warehouse(),
        state,
        shipment.lines(),
        shipment.assignee(),
        grams,
        tracking == null ? null : "UPS",
        tracking,
        null,
        shipment.version() + 1);
  }
}
