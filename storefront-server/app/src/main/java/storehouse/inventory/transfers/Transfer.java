package storehouse.inventory.transfers;

import java.time.Instant;
import java.util.List;
import storehouse.inventory.StockState;
import storehouse.inventory.books.Movement;

/// Goods that left one warehouse for another, by SKU.
public record Transfer(
    long id, String reference, String from, String to, List<Line> lines, Stage stage) {

  public Transfer {
    lines = List.copyOf(lines);
  }

  public record Line(String sku, long dispatched) {}

  /// Where it is on its way, and by whom.
  public sealed interface Stage {

    /// When it left, and who sent it.
    Instant dispatchedAt();

    String dispatchedBy();

    record InTransit(Instant dispatchedAt, String dispatchedBy) implements Stage {}

    record Received(
        Instant dispatchedAt, String dispatchedBy, Instant at, String by, List<Arrived> arrived)
        implements Stage {}
  }

  /// What arrived of a SKU: in order, and damaged.
  public record Arrived(String sku, long received, long damaged) {}

  /// What comes off the road into the stock of the receiving warehouse, out of what was dispatched;
  /// what arrived beyond that comes from outside, and what did not arrive is gone.
  record Settled(long good, long broken, long missing, long surplusGood, long surplusBroken) {

    static Settled of(long dispatched, Arrived arrived) {
      long good = Math.min(dispatched, arrived.received());
      long broken = Math.min(dispatched - good, arrived.damaged());
      return new Settled(
          good,
          broken,
          dispatched - good - broken,
          arrived.received() - good,
          arrived.damaged() - broken);
    }

    List<Movement> movements(Step step) {
      return List.of(
              step.arrival(StockState.IN_TRANSIT, StockState.SELLABLE, good),
              step.arrival(StockState.IN_TRANSIT, StockState.DAMAGED, broken),
              step.discrepancy(StockState.IN_TRANSIT, StockState.OUTSIDE, missing),
              step.discrepancy(StockState.OUTSIDE, StockState.SELLABLE, surplusGood),
              step.discrepancy(StockState.OUTSIDE, StockState.DAMAGED, surplusBroken))
          .stream()
          .filter(movement -> movement.quantity() > 0)
          .toList();
    }
  }
}
