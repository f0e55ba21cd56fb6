package storehouse.simulators.money;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Router;
import storehouse.simulators.journal.Journal;

/// Closes a gateway's days into batches by the gateway's own clock, pays out, and publishes the
/// reports. A day that is over is closed before anybody reads, and unasked within seconds.
///
/// `POST /_sim/settlements` closes what is open now, as if the day were over.
public final class Settlement implements AutoCloseable {
  private static final int LATEST_DAYS = 3;

  /// So that none is forgotten before it was paid out.
  private static final int MOST_OPEN = 150_000;

  private final Ledger ledger;
  private final Journal journal;
  private final SettlementOptions options;
  private final InstantSource clock;
  private final Supplier<String> ids;
  private final @Nullable AnswerKey answers;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("settlement").factory(),
          new ScheduledThreadPoolExecutor.DiscardPolicy());

  /// @param ids gives a new id to each movement that the gateway makes on its own
  public Settlement(
      String gateway, Ledger ledger, Journal journal, Terms terms, Supplier<String> ids) {
    this.ledger = ledger;
    this.journal = journal;
    this.options = terms.options();
    this.clock = terms.clock();
    this.ids = ids;
    var folder = options.answers();
    this.answers = folder == null ? null : new AnswerKey(folder.resolve(gateway), gateway);
  }

  /// @param clock whose days are settled
  public record Terms(SettlementOptions options, InstantSource clock) {}

  public Ledger ledger() {
    return ledger;
  }

  public InstantSource clock() {
    return clock;
  }

  /// From now on closes each day unasked.
  ///
  /// @param closed told of each batch once its report is published, late ones and again included
  ///
  /// @throws IOException when the journal cannot be read
  public void run(Consumer<Batch> closed) throws IOException {
    if (options.unasked()) {
      var told = new Told(this, journal, closed);
      timer.scheduleWithFixedDelay(
          () -> {
            passTime();
            told.tell();
            journal.flush();
          },
          1,
          1,
          TimeUnit.SECONDS);
    }
    ledger.batches().forEach(this::answer);
  }

  private void answer(Batch batch) {
    if (answers != null) {
      answers.write(batch, lines(batch), mischief(batch));
    }
  }

  public Router on(Router router) {
    return router.post("/_sim/settlements", _ -> Answer.json(200, closeNow()));
  }

  /// Closes every day that is over and has something in it.
  public synchronized void passTime() {
    var today = day(clock.instant());
    for (var day = next(); day != null && day.isBefore(today); day = next()) {
      close(day, startOf(day.plusDays(1)));
    }
    if (ledger.openCount() > MOST_OPEN) {
      close(today, clock.instant().getEpochSecond() + 1);
    }
  }

  private @Nullable LocalDate next() {
    long oldest = ledger.oldestOpen();
    var open = oldest == Long.MAX_VALUE ? null : turn(oldest);
    var due =
        ledger.last().stream()
            .flatMap(batch -> batch.reserves().stream())
            .map(reserve -> LocalDate.parse(reserve.due()))
            .min(LocalDate::compareTo)
            .orElse(null);
    return open == null || (due != null && due.isBefore(open)) ? due : open;
  }

  /// What was left out of the last batch has its turn the day after that.
  private LocalDate turn(long oldest) {
    return ledger
        .last()
        .filter(batch -> oldest < batch.closedAt())
        .map(batch -> LocalDate.parse(batch.day()).plusDays(1))
        .orElseGet(() -> day(Instant.ofEpochSecond(oldest)));
  }

  /// Closes what is open now, too.
  public synchronized Batch closeNow() {
    passTime();
    var now = clock.instant();
    return close(day(now), now.getEpochSecond() + 1);
  }

  private Batch close(LocalDate day, long cutoff) {
    long at = Math.min(cutoff, clock.instant().getEpochSecond());
    var batch = new Closing(ledger, options, day, cutoff, at, ids).close();
    journal.flush();
    answer(batch);
    return batch;
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ledger.pricing().tariff().zone());
  }

  private long startOf(LocalDate day) {
    return day.atStartOfDay(ledger.pricing().tariff().zone()).toEpochSecond();
  }

  /// Epoch seconds from which on the shop can read the report.
  public long published(Batch batch) {
    var name = String.valueOf(batch.number());
    if (!options.mischief().hits(Mischief.LATE_REPORT, name)) {
      return batch.closedAt();
    }
    long days =
        1
            + Long.remainderUnsigned(
                options.mischief().dice(Mischief.LATE_REPORT, name + "days"), LATEST_DAYS);
    return batch.closedAt() + Duration.ofDays(days).toSeconds();
  }

  public boolean isPublished(Batch batch) {
    return clock.instant().getEpochSecond() >= published(batch);
  }

  public boolean isRepeated(Batch batch) {
    return options.mischief().hits(Mischief.REPEATED_REPORT, String.valueOf(batch.number()));
  }

  /// Every day that is over is closed before; newest last, and only what the shop can read.
  public List<Batch> published() {
    passTime();
    return ledger.batches().stream().filter(this::isPublished).toList();
  }

  public Optional<Batch> published(int number) {
    passTime();
    return ledger.batch(number).filter(this::isPublished);
  }

  /// What the report of a batch says, line by line.
  public List<Line> lines(Batch batch) {
    var lines = new ArrayList<Line>();
    batch
        .totals()
        .forEach(total -> carried(batch, "from", total.currency(), total.opening(), lines));
    for (var movement : ledger.of(batch)) {
      var wrong = new ArrayList<Mischief>();
      if (movement.mischief() != null) {
        wrong.add(movement.mischief());
      }
      if (batch.hasArrived(movement)
          && options.mischief().hits(Mischief.NEXT_BATCH, movement.source())) {
        wrong.add(Mischief.NEXT_BATCH);
      }
      lines.add(new Line(movement, wrong));
      if (movement.kind() != Kind.PAID_OUT
          && options.mischief().hits(Mischief.LINE_TWICE, movement.id())) {
        wrong.add(Mischief.LINE_TWICE);
        lines.add(new Line(movement, wrong));
      }
    }
    batch
        .totals()
        .forEach(total -> carried(batch, "to", total.currency(), -total.closing(), lines));
    return lines;
  }

  private static void carried(
      Batch batch, String id, String currency, long amount, List<Line> lines) {
    if (amount != 0) {
      var row = Movement.own(batch.number(), Kind.CARRIED, id, amount, currency, batch.closedAt());
      lines.add(new Line(row, List.of()));
    }
  }

  /// What is wrong with the report as a whole.
  List<Mischief> mischief(Batch batch) {
    var wrong = new ArrayList<Mischief>();
    if (published(batch) > batch.closedAt()) {
      wrong.add(Mischief.LATE_REPORT);
    }
    if (isRepeated(batch)) {
      wrong.add(Mischief.REPEATED_REPORT);
    }
    return wrong;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
