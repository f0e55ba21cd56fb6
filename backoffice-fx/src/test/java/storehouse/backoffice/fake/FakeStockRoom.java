package storehouse.backoffice.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.model.backoffice.OrderPolicy;
import storehouse.model.backoffice.OrderPolicyChange;
import storehouse.model.backoffice.SafetyStock;
import storehouse.model.backoffice.StockAdjustment;
import storehouse.model.backoffice.StockItem;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;
import storehouse.model.backoffice.StockStateChange;

/// The stock of the fake: levels with versions, movements newest first.
public final class FakeStockRoom {

  private final Map<String, StockItem> items = new LinkedHashMap<>();
  private final Map<String, List<StockLevel>> levels = new LinkedHashMap<>();
  private final Map<String, List<StockMovement>> movements = new LinkedHashMap<>();
  private final Map<String, OrderPolicy> policies = new LinkedHashMap<>();

  public synchronized void add(StockItem item, StockLevel... at) {
    items.put(item.sku(), item);
    levels.put(item.sku(), new ArrayList<>(List.of(at)));
  }

  public synchronized void moved(String sku, StockMovement movement) {
    movements.computeIfAbsent(sku, _ -> new ArrayList<>()).addFirst(movement);
  }

  /// Somebody else corrects the count meanwhile.
  public synchronized void somebodyElseSets(String sku, String warehouse, long onHand) {
    StockLevel now = level(sku, warehouse).orElseThrow();
    replace(sku, now, onHand);
  }

  public synchronized Optional<StockLevel> level(String sku, String warehouse) {
    return levels.getOrDefault(sku, List.of()).stream()
        .filter(level -> level.warehouse().equals(warehouse))
        .findFirst();
  }

  synchronized Reply item(String code) {
    return items.values().stream()
        .filter(item -> item.sku().equalsIgnoreCase(code) || code.equals(item.barcode()))
        .findFirst()
        .map(Reply::ok)
        .orElseGet(() -> Reply.unknown("item with the code " + code));
  }

  synchronized Reply levels(String sku) {
    return Reply.ok(levels.getOrDefault(sku, List.of()));
  }

  synchronized Reply movements(String sku) {
    return Reply.ok(movements.getOrDefault(sku, List.of()));
  }

  synchronized Reply adjust(StockAdjustment edit, String actor) {
    Optional<StockLevel> found = level(edit.sku(), edit.warehouse());
    if (found.isEmpty()) {
      return Reply.unknown("stock of " + edit.sku() + " in " + edit.warehouse());
    }
    StockLevel now = found.get();
    if (now.version() != edit.version()) {
      return Reply.problem(409, "stock-changed", "Somebody else changed this stock first.");
    }
    if (now.onHand() + edit.delta() < now.reserved()) {
      return Reply.problem(
          409, "below-reserved", now.reserved() + " units are reserved for orders already.");
    }
    boolean more = edit.delta() > 0;
    moved(
        edit.sku(),
        new StockMovement(
            Instant.now(),
            edit.warehouse(),
            "ADJUSTMENT",
            more ? "OUTSIDE" : "SELLABLE",
            more ? "SELLABLE" : "OUTSIDE",
            Math.absExact(edit.delta()),
            edit.delta(),
            edit.reason(),
            actor));
    return Reply.ok(replace(edit.sku(), now, now.onHand() + edit.delta()));
  }

  synchronized Reply change(StockStateChange edit, String actor) {
    Edited edited =
        new Edited(edit.sku(), edit.warehouse(), edit.version(), edit.from(), edit.to());
    return edited(edited, edit.quantity(), edit.reason() + " by " + actor);
  }

  synchronized Reply setSafety(SafetyStock edit, String actor) {
    Edited edited =
        new Edited(edit.sku(), edit.warehouse(), edit.version(), "OUTSIDE", "SAFETY_STOCK");
    return edited(edited, edit.units(), edit.reason() + " by " + actor);
  }

  public synchronized OrderPolicy policyOf(String sku) {
    return policies.getOrDefault(sku, new OrderPolicy(sku, "NONE", 0, null, 0, null, 0));
  }

  /// Somebody else allows a backorder meanwhile.
  public synchronized void somebodyElseDecides(String sku, long limit) {
    long version = policyOf(sku).version();
    decide(sku, new OrderPolicyChange("BACKORDER", limit, null, "demand", version));
  }

  synchronized Reply policy(String sku) {
    return Reply.ok(policyOf(sku));
  }

  synchronized Reply decide(String sku, OrderPolicyChange change) {
    OrderPolicy now = policyOf(sku);
    if (now.version() != change.version()) {
      return Reply.problem(409, "order-policy-changed", "Somebody else decided first.");
    }
    policies.put(
        sku,
        new OrderPolicy(
            sku,
            change.kind(),
            change.limit(),
            change.day(),
            now.waiting(),
            change.day(),
            now.version() + 1));
    return policy(sku);
  }

  private record Edited(String sku, String warehouse, long version, String from, String to) {}

  private Reply edited(Edited edit, long units, String cause) {
    StockLevel now = level(edit.sku(), edit.warehouse()).orElseThrow();
    if (now.version() != edit.version()) {
      return Reply.problem(409, "stock-changed", "Somebody else changed this stock first.");
    }
    if (edit.from().equals("SELLABLE") && units > now.free()) {
      return Reply.problem(409, "not-that-many", "Only " + now.free() + " units are free.");
    }
    moved(
        edit.sku(),
        new StockMovement(
            Instant.now(),
            edit.warehouse(),
            edit.to().equals("DAMAGED") ? "DAMAGE" : edit.to(),
            edit.from(),
            edit.to(),
            units,
            0,
            cause,
            "stock"));
    StockLevel fresh = after(now, edit, units);
    levels
        .getOrDefault(edit.sku(), new ArrayList<>())
        .replaceAll(level -> level == now ? fresh : level);
    return Reply.ok(fresh);
  }

  private static StockLevel after(StockLevel now, Edited edit, long units) {
    long damaged = now.damaged() + (edit.to().equals("DAMAGED") ? units : 0);
    long held = now.qualityHold() + (edit.to().equals("QUALITY_HOLD") ? units : 0);
    long floor = edit.to().equals("SAFETY_STOCK") ? units : now.safetyStock();
    return new StockLevel(
        now.warehouse(),
        now.onHand(),
        now.reserved(),
        Math.max(0, now.onHand() - now.reserved() - damaged - held - floor),
        now.version() + 1,
        damaged,
        held,
        floor,
        now.incoming(),
        now.inTransit(),
        now.open());
  }

  private StockLevel replace(String sku, StockLevel old, long onHand) {
    StockLevel fresh =
        new StockLevel(
            old.warehouse(),
            onHand,
            old.reserved(),
            Math.max(0, old.free() + onHand - old.onHand() - old.safetyStock()),
            old.version() + 1,
            old.damaged(),
            old.qualityHold(),
            old.safetyStock(),
            old.incoming(),
            old.inTransit(),
            old.open());
    levels.getOrDefault(sku, new ArrayList<>()).replaceAll(level -> level == old ? fresh : level);
    return fresh;
  }
}
