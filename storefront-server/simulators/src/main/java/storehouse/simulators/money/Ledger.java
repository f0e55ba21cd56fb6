package storehouse.simulators.money;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;
import storehouse.simulators.journal.Together;

/// Every movement in its order, and the batches they were closed into. The order is given under a
/// lock that is held for no longer than a row takes to be put; what takes long, closing and
/// reporting, reads a copy.
public final class Ledger {
  private static final int KEPT_MOVEMENTS = 400_000;
  private static final int KEPT_BATCHES = 4_000;

  private final Table<Movement> rows;
  private final Table<Batch> batches;
  private final Pricing pricing;
  private volatile @Nullable Batch last;
  private volatile long oldestOpen;
  private long sequence;

  public Ledger(Journal journal, Pricing pricing) throws IOException {
    this.rows = journal.table("movement", Movement.class, KEPT_MOVEMENTS);
    this.batches = journal.table("batch", Batch.class, KEPT_BATCHES);
    this.pricing = pricing;
    this.last = batches.newest(1, null, _ -> true).stream().findFirst().orElse(null);
    this.sequence = rows.all().stream().mapToLong(Movement::sequence).max().orElse(0);
    this.oldestOpen = open().stream().mapToLong(Movement::at).min().orElse(Long.MAX_VALUE);
  }

  public Pricing pricing() {
    return pricing;
  }

  /// What happened, booked, to be written in one write with the change that it follows from.
  public Together following(List<Happening> happened) {
    var written = Together.NOTHING;
    for (var what : happened) {
      for (var movement : pricing.price(what)) {
        written = written.and(numbered(movement));
      }
    }
    return written;
  }

  /// Books what changes nothing else.
  public void book(Happening what) {
    rows.write(following(List.of(what)));
  }

  private synchronized Together numbered(Movement movement) {
    sequence++;
    if (movement.batch() == 0 && movement.at() < oldestOpen) {
      oldestOpen = movement.at();
    }
    return rows.following(movement.id(), movement.numbered(sequence));
  }

  /// Epoch seconds of the oldest that is in no batch yet, the end of time when there is none.
  long oldestOpen() {
    return oldestOpen;
  }

  /// How many are in no batch yet.
  synchronized long openCount() {
    var closed = last;
    return sequence - (closed == null ? 0 : closed.through());
  }

  Optional<Batch> last() {
    return Optional.ofNullable(last);
  }

  /// Puts the batch with what closing it has moved.
  void close(Batch batch, List<Movement> own) {
    var written = Together.NOTHING;
    for (var movement : own) {
      written = written.and(numbered(movement));
    }
    batches.put(String.valueOf(batch.number()), batch, written);
    last = batch;
    synchronized (this) {
      oldestOpen = open().stream().mapToLong(Movement::at).min().orElse(Long.MAX_VALUE);
    }
  }

  /// Oldest first, and none of any batch.
  public List<Movement> open() {
    var closed = last;
    return rows.all().stream()
        .filter(
            row ->
                row.batch() == 0
                    && (closed == null
                        || row.sequence() > closed.through()
                        || closed.leavesOut(row)))
        .toList();
  }

  /// Oldest first.
  public List<Batch> batches() {
    return batches.all();
  }

  public Optional<Batch> batch(int number) {
    return batches.find(String.valueOf(number));
  }

  /// Oldest first, those that closing the batch has moved last.
  public List<Movement> of(Batch batch) {
    return rows.all().stream().filter(batch::holds).toList();
  }

  /// To read, oldest first.
  public Table<Movement> rows() {
    return rows;
  }

  /// What the gateway owes the shop, by currency.
  public Map<String, Long> balances() {
    var balances = new TreeMap<String, Long>();
    var closed = last;
    if (closed != null) {
      closed.totals().forEach(total -> balances.put(total.currency(), total.closing()));
    }
    open().forEach(row -> balances.merge(row.settled(), row.net(), Long::sum));
    return balances;
  }
}
