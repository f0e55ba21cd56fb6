package storehouse.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import storehouse.inventory.Allocation;
import storehouse.inventory.OrderStock;
import storehouse.inventory.ReduceReservation.Part;
import storehouse.model.Money;
import storehouse.model.shop.Address;

/// Decides how an order is after a change, and whether it may be changed so. Knows no database.
///
/// Units are taken away at the price that they were sold for. Delivery stays as it was charged,
/// also when the order would not be delivered for nothing any more; a discount stays on what is
/// left in proportion.
record EditPlanning(OrderView order, EditOrder wish, Tariff tariff, OrderStock stock) {

  /// What delivery and tax are at the new destination.
  ///
  /// @param shipping what delivery costs there instead; empty when it does not change
  /// @param basisPoints the tax that is contained there; empty when nobody knows
  record Tariff(Optional<Money> shipping, Optional<Integer> basisPoints) {}

  sealed interface Planned {}

  record Possible(OrderChange change) implements Planned {}

  record Impossible(EditRefusal why) implements Planned {}

  Planned plan() {
    Optional<EditRefusal> objection = objection();
    if (objection.isPresent()) {
      return new Impossible(objection.get());
    }
    OrderChange change = change();
    if (change.refund() < 0) {
      return new Impossible(EditRefusal.COSTS_MORE);
    }
    boolean otherTerms = change.shipping() != order.amounts().shipping().minorUnits();
    return otherTerms && !wish.acceptLess()
        ? new Impossible(EditRefusal.COSTS_LESS)
        : new Possible(change);
  }

  private Optional<EditRefusal> objection() {
    Map<String, Integer> asked = wish.quantities();
    if (!order.lines().stream().map(OrderView.Line::sku).toList().containsAll(asked.keySet())
        || asked.values().stream().anyMatch(quantity -> quantity < 0)) {
      return Optional.of(EditRefusal.UNKNOWN_LINE);
    }
    if (order.lines().stream().anyMatch(line -> after(line) > line.quantity())) {
      return Optional.of(EditRefusal.MORE_UNITS);
    }
    if (order.lines().stream().allMatch(line -> after(line) == 0)) {
      return Optional.of(EditRefusal.NOTHING_LEFT);
    }
    if (losesUnits() && stock.waits()) {
      return Optional.of(EditRefusal.AWAITS_STOCK);
    }
    return losesUnits() || isElsewhere()
        ? Optional.empty()
        : Optional.of(EditRefusal.NOTHING_TO_CHANGE);
  }

  private int after(OrderView.Line line) {
    return wish.quantities().getOrDefault(line.sku(), line.quantity());
  }

  private boolean losesUnits() {
    return order.lines().stream().anyMatch(line -> after(line) < line.quantity());
  }

  private boolean isElsewhere() {
    return wish.address() != null && !wish.address().equals(order.shippingAddress());
  }

  private OrderChange change() {
    OrderView.Amounts before = order.amounts();
    List<OrderChange.Line> lines =
        order.lines().stream()
            .map(
                line ->
                    new OrderChange.Line(
                        line.sku(), after(line), line.unitPrice().times(after(line)).minorUnits()))
            .toList();
    long goods = lines.stream().mapToLong(OrderChange.Line::lineTotal).sum();
    long shipping = tariff.shipping().orElse(before.shipping()).minorUnits();
    long discount = share(before.discount().minorUnits(), goods, before.goods().minorUnits());
    long total = goods + shipping - discount;
    Address address = Objects.requireNonNullElse(wish.address(), order.shippingAddress());
    return new OrderChange(
        what(),
        address,
        lines,
        goods,
        shipping,
        discount,
        tax(total),
        total,
        before.total().minorUnits() - total,
        parts());
  }

  private String what() {
    if (isElsewhere()) {
      return losesUnits() ? "address-and-lines" : "address";
    }
    return "lines";
  }

  private long tax(long total) {
    return tariff
        .basisPoints()
        .map(points -> share(total, points, 10_000 + points))
        .orElseGet(
            () ->
                share(
                    order.amounts().tax().minorUnits(),
                    total,
                    order.amounts().total().minorUnits()));
  }

  /// In proportion, rounded half up.
  private static long share(long whole, long part, long of) {
    return of == 0 ? 0 : Math.floorDiv(Math.addExact(2 * whole * part, of), 2 * of);
  }

  /// Where units are let go of: the warehouse that has most of them goes last.
  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (OrderView.Line line : order.lines()) {
      int less = line.quantity() - after(line);
      List<Allocation> places =
          stock.reserved().stream()
              .filter(place -> place.sku().equals(line.sku()))
              .sorted(
                  Comparator.comparingInt(Allocation::quantity)
                      .thenComparing(Allocation::warehouse))
              .toList();
      for (Allocation place : places) {
        int here = Math.min(less, place.quantity());
        if (here > 0) {
          parts.add(
              new Part(line.sku(), place.warehouse(), place.quantity(), place.quantity() - here));
          less -= here;
        }
      }
    }
    return parts;
  }
}
