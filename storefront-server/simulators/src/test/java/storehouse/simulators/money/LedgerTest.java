package storehouse.simulators.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.simulators.journal.Journal;

class LedgerTest {
  private static final String[] CURRENCIES = {"EUR", "USD", "JPY", "XAF"};
  private static final MischiefPlan ALL =
      MischiefPlan.parse(
          "late-report:30,repeated-report:30,line-twice:10,fee-differs:10,next-batch:10,"
              + "fx-rounding:20",
          7);

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private int ids;

  private Settlement settlement(Journal journal, Tariff tariff, SettlementOptions options)
      throws Exception {
    var pricing = new Pricing(tariff, options.home(), options.mischief());
    var terms = new Settlement.Terms(options, () -> now);
    return new Settlement("any", new Ledger(journal, pricing), journal, terms, () -> "own" + ids++);
  }

  private static Tariff tariff(boolean apart, boolean convertsApart) {
    return new Tariff(
        java.time.ZoneOffset.UTC,
        150,
        java.util.Map.of("EUR", 25L),
        apart,
        1500,
        false,
        200,
        convertsApart);
  }

  /// A month of anything, closed now and then.
  private void live(Settlement settlement, Random random) {
    for (int i = 0; i < 400; i++) {
      var kinds =
          new Kind[] {
            Kind.CAPTURED,
            Kind.CAPTURED,
            Kind.CAPTURED,
            Kind.REFUNDED,
            Kind.REFUND_REVERSED,
            Kind.CHARGED_BACK,
            Kind.CHARGEBACK_REVERSED,
            Kind.CAPTURE_FAILED
          };
      var kind = kinds[random.nextInt(kinds.length)];
      boolean in =
          kind == Kind.CAPTURED || kind == Kind.REFUND_REVERSED || kind == Kind.CHARGEBACK_REVERSED;
      long amount = 1 + random.nextInt(50_000);
      var currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
      settlement
          .ledger()
          .book(
              new Happening(
                  kind,
                  "id" + ids++,
                  "p" + i,
                  "s" + i,
                  null,
                  in ? amount : -amount,
                  currency,
                  now.getEpochSecond()));
      now = now.plus(Duration.ofMinutes(random.nextInt(240)));
      if (random.nextInt(20) == 0) {
        settlement.closeNow();
      }
    }
    settlement.passTime();
  }

  private static void balanced(Settlement settlement) {
    var ledger = settlement.ledger();
    var sums = new TreeMap<String, Long>();
    ledger.rows().all().forEach(row -> sums.merge(row.settled(), row.net(), Long::sum));
    assertThat(ledger.balances()).containsExactlyInAnyOrderEntriesOf(sums);

    var seen = new ArrayList<>(ledger.open());
    for (var batch : ledger.batches()) {
      var rows = ledger.of(batch);
      seen.addAll(rows);
      for (var total : batch.totals()) {
        var own = rows.stream().filter(row -> row.settled().equals(total.currency())).toList();
        long paid =
            -own.stream().filter(r -> r.kind() == Kind.PAID_OUT).mapToLong(Movement::net).sum();
        long rest = own.stream().mapToLong(Movement::net).sum() + paid;
        assertThat(paid).isEqualTo(total.paid()).isNotNegative();
        assertThat(total.opening() + rest - paid).isEqualTo(total.closing()).isNotPositive();
      }
      assertThat(settlement.lines(batch)).extracting(Line::movement).containsAll(rows);
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ledger.rows().all());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whateverHappensPayoutsAndBalanceAreWhatMoved(long seed) throws Exception {
    var random = new Random(seed);
    var options = SettlementOptions.ON_DEMAND.holding(random.nextInt(3) * 10, 3);
    var mischief = seed % 2 == 0 ? ALL : MischiefPlan.NONE;
    var tariff = tariff(random.nextBoolean(), random.nextBoolean());
    var settlement = settlement(Journal.open(null), tariff, options.with(mischief));
    live(settlement, random);
    balanced(settlement);
    assertThat(settlement.ledger().batches()).hasSizeGreaterThan(20);
  }

  @Test
  void aRestartChangesNothing(@TempDir Path folder) throws Exception {
    var file = folder.resolve("any.journal");
    var options = SettlementOptions.ON_DEMAND.with(ALL).answeringIn(folder.resolve("answers"));
    List<Movement> before;
    List<Batch> batches;
    try (var journal = Journal.open(file)) {
      var settlement = settlement(journal, tariff(true, true), options);
      live(settlement, new Random(1));
      before = settlement.ledger().rows().all();
      batches = settlement.ledger().batches();
    }
    try (var journal = Journal.open(file)) {
      var settlement = settlement(journal, tariff(true, true), options);
      assertThat(settlement.ledger().rows().all()).containsExactlyElementsOf(before);
      assertThat(settlement.ledger().batches()).isEqualTo(batches);
      balanced(settlement);
      live(settlement, new Random(2));
      balanced(settlement);
    }
  }

  @Test
  void everyMischiefIsInTheAnswerKeyAndNoneWithoutBeingAskedFor(@TempDir Path folder)
      throws Exception {
    var done = new TreeMap<String, String>();
    for (var plan : List.of(ALL, MischiefPlan.NONE)) {
      var answers = folder.resolve(plan.percents().isEmpty() ? "none" : "all");
      var options = SettlementOptions.ON_DEMAND.with(plan).answeringIn(answers);
      live(settlement(Journal.open(null), tariff(false, false), options), new Random(3));
      var text = new StringBuilder();
      try (var files = Files.list(answers.resolve("any"))) {
        for (var file : files.toList()) {
          text.append(Files.readString(file));
        }
      }
      done.put(answers.getFileName().toString(), text.toString());
    }
    for (var mischief : Mischief.values()) {
      assertThat(done.get("all")).contains("\"" + mischief.wireName() + "\"");
      assertThat(done.get("none")).doesNotContain("\"" + mischief.wireName() + "\"");
    }
  }
}
