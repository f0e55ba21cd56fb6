package storehouse.simulators.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One batch in the making: what goes in, what is held back and released, and what is paid out.
///
/// @param cutoff epoch seconds; what happened then or later is not in it
/// @param at epoch seconds, when it is closed
/// @param ids gives a new id to each movement that the gateway makes on its own
record Closing(
    Ledger ledger,
    SettlementOptions options,
    LocalDate day,
    long cutoff,
    long at,
    Supplier<String> ids) {

  /// Closes it, and gives it back.
  Batch close() {
    var before = ledger.last().orElse(null);
    int number = before == null ? 1 : before.number() + 1;
    var open = ledger.open();
    long through = through(before, open);
    var sides =
        open.stream()
            .filter(row -> row.sequence() <= through)
            .collect(Collectors.partitioningBy(row -> isForLater(before, row)));
    var rows = sides.getOrDefault(false, List.of());
    var leftOut = sides.getOrDefault(true, List.of());
    var own = new ArrayList<Movement>();
    own.addAll(fees(number, rows));
    var reserves = reserves(before, number, rows, own);
    var totals = totals(before, number, rows, own);
    var batch =
        new Batch(
            number,
            day.toString(),
            at,
            before == null ? 0 : before.through(),
            through,
            leftOut.stream().map(Movement::sequence).toList(),
            before == null ? List.of() : before.leftOut(),
            totals,
            reserves);
    ledger.close(batch, own);
    return batch;
  }

  /// As far as anything happened in time.
  private long through(@Nullable Batch before, List<Movement> open) {
    long through = before == null ? 0 : before.through();
    for (var row : open) {
      if (row.at() < cutoff) {
        through = Math.max(through, row.sequence());
      }
    }
    return through;
  }

  private boolean isForLater(@Nullable Batch before, Movement row) {
    boolean waited = before != null && before.leavesOut(row);
    boolean tooLate = options.mischief().hits(Mischief.NEXT_BATCH, row.source());
    return row.at() >= cutoff || (tooLate && !waited);
  }

  private List<Movement> fees(int number, List<Movement> rows) {
    var tariff = ledger.pricing().tariff();
    if (!tariff.apart()) {
      return List.of();
    }
    return rows.stream()
        .filter(row -> row.kind() == Kind.CAPTURED)
        .collect(Collectors.groupingBy(Movement::settled, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(count -> fee(number, count.getKey(), count.getValue() * tariff.fixed(count.getKey())))
        .toList();
  }

  private Movement fee(int number, String currency, long amount) {
    return Movement.own(number, Kind.FEE, ids.get(), -amount, currency, at);
  }

  private List<Batch.Reserve> reserves(
      @Nullable Batch before, int number, List<Movement> rows, List<Movement> own) {
    var held = new ArrayList<Batch.Reserve>();
    for (var reserve : before == null ? List.<Batch.Reserve>of() : before.reserves()) {
      if (LocalDate.parse(reserve.due()).isAfter(day)) {
        held.add(reserve);
      } else {
        own.add(
            Movement.own(
                number,
                Kind.RESERVE_RELEASED,
                ids.get(),
                reserve.amount(),
                reserve.currency(),
                at));
      }
    }
    var due = day.plusDays(options.reserveDays()).toString();
    for (var earned :
        sums(rows.stream().filter(row -> row.kind().isEarned()).toList()).entrySet()) {
      long part = earned.getValue() * options.reservePercent() / 100;
      if (part > 0) {
        held.add(new Batch.Reserve(number, earned.getKey(), part, due));
        own.add(Movement.own(number, Kind.RESERVE_HELD, ids.get(), -part, earned.getKey(), at));
      }
    }
    return held;
  }

  private List<Batch.Total> totals(
      @Nullable Batch before, int number, List<Movement> rows, List<Movement> own) {
    var moved = sums(rows);
    sums(own).forEach((currency, sum) -> moved.merge(currency, sum, Long::sum));
    var old =
        (before == null ? List.<Batch.Total>of() : before.totals())
            .stream().collect(Collectors.toMap(Batch.Total::currency, Function.identity()));
    var totals = new ArrayList<Batch.Total>();
    for (var currency : union(moved.keySet(), old.keySet())) {
      var last = old.get(currency);
      long opening = last == null ? 0 : last.closing();
      long here = moved.getOrDefault(currency, 0L);
      long paid = Math.max(0, opening + here);
      int since = last == null ? number : last.next(number - 1);
      totals.add(new Batch.Total(currency, opening, here, paid, since));
      if (paid > 0) {
        own.add(Movement.own(number, Kind.PAID_OUT, ids.get(), -paid, currency, at));
      }
    }
    return totals;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Map<String, Long> sums(List<Movement> rows) {
    var sums = new TreeMap<String, Long>();
    rows.forEach(row -> sums.merge(row.settled(), row.net(), Long::sum));
    return sums;
  }
}
