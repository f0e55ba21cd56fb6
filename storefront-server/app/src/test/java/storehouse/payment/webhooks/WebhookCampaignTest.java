package storehouse.payment.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import storehouse.payment.webhooks.Forgery.Expected;
import storehouse.testing.Eventually;
import storehouse.testing.SteppingClock;

/// A sample, another one each time or that of `-Dstorehouse.webhooks.seed`;
/// `-Dstorehouse.webhooks.cases=100000` sends as many.
@Tag("database")
class WebhookCampaignTest {

  private static final Logger LOG = System.getLogger(WebhookCampaignTest.class.getName());
  private static final int CASES = Integer.getInteger("storehouse.webhooks.cases", 3_000);
  private static final long SEED =
      Long.getLong("storehouse.webhooks.seed", RandomGenerator.getDefault().nextInt(1_000_000));

  private static final int CASES_FOR_EACH_PAYMENT = 100;
  private static final int FEWEST_PAYMENTS = 16;

  /// Looks that wait for an answer of the shop's own are due by then; nothing else is.
  private static final Duration A_WHILE = Duration.ofSeconds(10);

  @Test
  void noForgedWebhookMovesAPaymentAndEachTrueOneDoesOnce(TestReporter reporter) throws Exception {
    SteppingClock clock = new SteppingClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    List<Forger> forgers = Forgers.open();
    try (Quiet _ = Quiet.aboutContradictions();
        Shop shop = new Shop(forgers, clock)) {
      int each = Math.max(FEWEST_PAYMENTS, CASES / CASES_FOR_EACH_PAYMENT);
      Stock stock = Stock.sell(shop, forgers, each, new Random(SEED));
      Books books = new Books(shop, stock);
      List<List<String>> before = books.withheld();
      Campaign campaign = new Campaign(shop, stock, clock, SEED);
      shop.startLooking();

      long start = System.nanoTime();
      campaign.run(CASES, WebhookCampaignTest::say);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      String table = "seed %d, %s%n%s".formatted(SEED, took, campaign.tally().table());
      reporter.publishEntry("webhooks", table);
      LOG.log(Level.INFO, table);

      assertThat(campaign.failures()).as("%s", shop.surprises()).isEmpty();
      assertThat(campaign.tally().count()).isEqualTo(CASES);
      assertThat(books.withheld()).isEqualTo(before);

      campaign.tellTheRest();
      clock.step(A_WHILE);
      Eventually.until("every payment is captured", books::areAllCaptured);
      assertThat(campaign.failures()).isEmpty();
      books.requireEachCapturedOnce();
      assertThat(books.refused())
          .as("contradictions that are on record")
          .isEqualTo(
              campaign.tally().count(Expected.CONTRADICTED)
                  - campaign.tally().count(SignedForgeries.OF_THE_TRUE_NAME));
    } finally {
      Forgers.close(forgers);
    }
  }

  private static void say(int number) {
    if ((number + 1) % 10_000 == 0) {
      LOG.log(Level.INFO, "{0} webhooks of {1}", number + 1, CASES);
    }
  }
}
