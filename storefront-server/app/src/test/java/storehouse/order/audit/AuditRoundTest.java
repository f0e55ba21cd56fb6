package storehouse.order.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.backoffice.BooksReport;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.testing.TestStores;

@Tag("database")
class AuditRoundTest {

  private static final int SUBJECTS = 5_000;
  private static final int BROKEN = 450;

  private final ManySubjects rule = new ManySubjects();
  private Stores stores;
  private Store store;

  @BeforeEach
  void open() {
    stores = TestStores.fresh(StoreName.ORDERS);
    store = stores.of(StoreName.ORDERS);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  /// `every` is what bounds the time of a round.
  private BooksReport.Rule round(Duration every) throws InterruptedException {
    store.run(
        tx -> {
          try (Statement statement = tx.connection().createStatement()) {
            statement.executeUpdate("update order_audit_turn set next_at = '2020-01-01'");
          }
        });
    BooksAudit audit = new BooksAudit(stores, List.of(rule), every, Duration.ZERO);
    assertThat(audit.round()).isTrue();
    return new AuditReport(stores, audit).report().rules().getFirst();
  }

  private static boolean isCaughtUp(BooksReport.Rule rule) {
    Instant last = Objects.requireNonNull(rule.lastRunAt());
    return !Objects.requireNonNull(rule.caughtUpAt()).isBefore(last);
  }

  @Test
  void everythingNewIsLookedAtInOneRoundAsLongAsThereIsTime() throws InterruptedException {
    BooksReport.Rule rule = round(Duration.ofHours(1));

    assertThat(rule.looked()).isEqualTo(2L * SUBJECTS);
    assertThat(isCaughtUp(rule)).isTrue();
  }

  @Test
  void anAuditThatIsBehindSaysSo() throws InterruptedException {
    round(Duration.ZERO);
    BooksReport.Rule second = round(Duration.ZERO);
    assertThat(isCaughtUp(second)).isFalse();

    BooksReport.Rule third = round(Duration.ZERO);
    assertThat(isCaughtUp(third)).isTrue();
    assertThat(third.caughtUpAt()).isAfter(second.caughtUpAt());
  }

  @Test
  void everyFindingGoesWhenItIsMendedHoweverManyThereAre() throws InterruptedException {
    rule.broken = BROKEN;
    round(Duration.ofHours(1));
    assertThat(findings()).isEqualTo(BROKEN);

    rule.broken = 0;
    round(Duration.ZERO);
    assertThat(findings()).isZero();
  }

  private int findings() {
    return store.read(tx -> AuditRows.count(tx.connection()));
  }

  /// The first of its subjects are broken.
  private static final class ManySubjects implements BooksRule {

    private int broken;

    @Override
    public String key() {
      return "many";
    }

    @Override
    public String sentence() {
      return "Nothing is broken";
    }

    @Override
    public List<String> subjects(String after, int most) {
      int from = after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
      return IntStream.range(from, Math.min(from + most, SUBJECTS))
          .mapToObj(ManySubjects::name)
          .toList();
    }

    private static String name(int subject) {
      return "%05d".formatted(subject);
    }

    @Override
    public List<Finding> look(List<String> subjects) {
      return subjects.stream()
          .filter(subject -> Integer.parseInt(subject) < broken)
          .map(subject -> new Finding(subject, "broken", "Mend it."))
          .toList();
    }
  }
}
