package storehouse.simulators.money;

import java.util.Collections;
import java.util.List;

/// What was closed, and paid out, together. All amounts are minor units.
///
/// @param day of the gateway's own calendar, as ISO 8601 writes it
/// @param closedAt epoch seconds
/// @param after the last movement of the batch before
/// @param through the last movement that was there when it closed
/// @param leftOut movements up to there that are in the next batch instead
/// @param arrived those of the batch before that are in this one instead
/// @param reserves what is still held back after it
public record Batch(
    int number,
    String day,
    long closedAt,
    long after,
    long through,
    List<Long> leftOut,
    List<Long> arrived,
    List<Total> totals,
    List<Reserve> reserves) {

  public Batch {
    leftOut = List.copyOf(leftOut);
    arrived = List.copyOf(arrived);
    totals = List.copyOf(totals);
    reserves = List.copyOf(reserves);
  }

  /// @param opening what the batch before left
  /// @param moved by everything in this batch but the payout
  /// @param paid out to the bank
  /// @param since the first batch whose movements the payout is made of
  public record Total(String currency, long opening, long moved, long paid, int since) {
    public long closing() {
      return opening + moved - paid;
    }

    /// The first batch of the payout after this one.
    int next(int number) {
      return paid > 0 ? number + 1 : since;
    }
  }

  /// @param of the batch that it is a part of
  /// @param due the day on which it is released
  record Reserve(int of, String currency, long amount, String due) {}

  public Total total(String currency) {
    return totals.stream()
        .filter(total -> total.currency().equals(currency))
        .findFirst()
        .orElseGet(() -> new Total(currency, 0, 0, 0, number));
  }

  public boolean holds(Movement movement) {
    long sequence = movement.sequence();
    if (movement.batch() != 0) {
      return movement.batch() == number;
    }
    return hasArrived(movement)
        || (sequence > after && sequence <= through && !leavesOut(movement));
  }

  boolean leavesOut(Movement movement) {
    return Collections.binarySearch(leftOut, movement.sequence()) >= 0;
  }

  boolean hasArrived(Movement movement) {
    return Collections.binarySearch(arrived, movement.sequence()) >= 0;
  }
}
