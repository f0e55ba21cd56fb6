package storehouse.fulfilment.picking;

import static storehouse.fulfilment.shipments.FloorTexts.text;
import static storehouse.fulfilment.shipments.FloorTexts.whereItIs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import storehouse.fulfilment.picking.ScanRules.Attempt;
import storehouse.fulfilment.picking.ScanRules.Scanned;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.Progress;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.ShipmentRows;
import storehouse.fulfilment.shipments.Stage;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Claims shipments and counts scans.
@Singleton
public final class Picking {

  private static final int MAX_SCAN_ID = 80;

  private final Store store;
  private final Items items;
  private final Clock clock;

  @Inject
  public Picking(Stores stores, Items items, Clock clock) {
    this.store = stores.of(StoreName.FULFILMENT);
    this.items = items;
    this.clock = clock;
  }

  /// Gives the shipment to this picker, or leaves it with whoever was first. A picker who has it
  /// already goes on with it.
  public Handled claim(long shipmentId, String picker) {
    return store.write(tx -> claim(tx.connection(), shipmentId, picker));
  }

  private static Handled claim(Connection connection, long id, String picker) throws SQLException {
    Progress.claim(connection, id, picker);
    Optional<Shipment> found = ShipmentRows.lock(connection, id);
    if (found.isEmpty()) {
      return new Handled.UnknownShipment();
    }
    if (found.get().held()) {
      return new Handled.Conflict(whereItIs(found.get()));
    }
    return switch (found.get().stage()) {
      case Stage.Picking(String assignee) when assignee.equals(picker) -> {
        Progress.allocateWaiting(connection, found.get());
        yield new Handled.Done(ShipmentRows.find(connection, id).orElseThrow());
      }
      case Stage.Picking(String assignee) -> new Handled.Conflict(text("claim.taken", assignee));
      case Stage stage -> new Handled.Conflict(whereItIs(stage));
    };
  }

  /// Counts what was scanned, or says why not. The same scan again is answered the same and counted
  /// once.
  public ScanResult scan(long shipmentId, Scan scan) {
    if (scan.id().isBlank() || scan.id().length() > MAX_SCAN_ID) {
      return new ScanResult.Invalid(text("scan.id"));
    }
    Optional<Shipment> seen = store.read(tx -> ShipmentRows.find(tx.connection(), shipmentId));
    if (seen.isEmpty()) {
      return new ScanResult.UnknownShipment();
    }
    Scanned scanned = look(scan.code(), seen.get());
    return store.write(tx -> count(tx.connection(), shipmentId, scan, scanned));
  }

  /// Asked before the shipment is held: the catalogue is another store.
  private Scanned look(String code, Shipment shipment) {
    Set<String> expected = new LinkedHashSet<>();
    shipment.lines().forEach(line -> expected.add(line.sku()));
    Optional<String> sku = items.skuOf(code.strip(), expected);
    Map<String, String> titles = new HashMap<>();
    sku.ifPresent(expected::add);
    expected.forEach(each -> titles.put(each, items.titleOf(each)));
    return new Scanned(sku, titles);
  }

  private ScanResult count(Connection connection, long id, Scan scan, Scanned scanned)
      throws SQLException {
    Shipment shipment = ShipmentRows.lock(connection, id).orElseThrow();
    Optional<ScanVerdict> earlier = Scans.find(connection, scan.id(), id);
    if (earlier.isPresent()) {
      return new ScanResult.Answered(earlier.get().accepted(), earlier.get().message(), shipment);
    }
    if (shipment.held()) {
      return new ScanResult.Conflict(whereItIs(shipment));
    }
    return switch (shipment.stage()) {
      case Stage.Picking(String assignee) when assignee.equals(scan.actor()) ->
          judged(connection, id, scan, scanned);
      case Stage.Picking(String assignee) -> new ScanResult.Conflict(text("claim.taken", assignee));
      case Stage stage -> new ScanResult.Conflict(whereItIs(stage));
    };
  }

  private ScanResult judged(Connection connection, long id, Scan scan, Scanned scanned)
      throws SQLException {
    Progress.allocateWaiting(connection, ShipmentRows.find(connection, id).orElseThrow());
    Shipment before = ShipmentRows.find(connection, id).orElseThrow();
    Optional<String> objection =
        before
            .line(scan.lineId())
            .map(line -> ScanRules.objection(new Attempt(line, scan, scanned)))
            .orElseGet(() -> Optional.of(text("scan.line-unknown")));
    ScanVerdict verdict =
        objection.isPresent()
            ? ScanVerdict.refused(objection.get())
            : new ScanVerdict(true, counted(connection, before, scan));
    Scans.insert(connection, id, new Scans.Judged(scan, verdict), clock.instant());
    return new ScanResult.Answered(
        verdict.accepted(), verdict.message(), ShipmentRows.find(connection, id).orElseThrow());
  }

  private static String counted(Connection connection, Shipment shipment, Scan scan)
      throws SQLException {
    if (!Progress.countPicked(connection, scan.lineId(), scan.quantity())) {
      throw new IllegalStateException("Line " + scan.lineId() + " changed while it was locked");
    }
    Shipment now = ShipmentRows.find(connection, shipment.id()).orElseThrow();
    if (now.isPicked()) {
      Progress.picked(connection, shipment.id());
      return text("scan.shipment-done");
    }
    Shipment.Line line = now.line(scan.lineId()).orElseThrow();
    return line.missing() == 0
        ? text("scan.line-done", line.picked())
        : text("scan.accepted", line.picked(), line.quantity());
  }
}
