package storehouse.payment.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.webhooks.Forgery.Expected;
import storehouse.payment.webhooks.Forgery.Sent;

/// Whoever sends forged webhooks keeps no database busy.
@Tag("database")
class ForgeryCostTest {

  private static final int PAYMENTS = 4;
  private static final int OF_EACH_KIND = 5;

  @Test
  void aForgedWebhookCostsNoStatementAndATrueOneDoes() throws Exception {
    Clock clock = Clock.fixed(Instant.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    List<Forger> forgers = Forgers.open();
    try (Shop shop = new Shop(forgers, clock)) {
      Stock stock = Stock.sell(shop, forgers, PAYMENTS, new Random(1));
      Campaign campaign = new Campaign(shop, stock, clock, 1);
      List<Sent> forged = forged(campaign, stock, clock);
      long before = shop.statements();

      forged.forEach(sent -> assertThat(shop.take(sent)).isIn(400, 404));

      assertThat(forged).hasSizeGreaterThan(OF_EACH_KIND * campaign.forgeries().size() / 2);
      assertThat(shop.statements()).isEqualTo(before);
      campaign.tellTheRest();
      assertThat(campaign.failures()).isEmpty();
      assertThat(shop.statements()).isGreaterThan(before);
    } finally {
      Forgers.close(forgers);
    }
  }

  private static List<Sent> forged(Campaign campaign, Stock stock, Clock clock) {
    Random random = new Random(2);
    List<Sent> forged = new ArrayList<>();
    for (Forgery forgery : campaign.forgeries()) {
      for (int i = 0; i < OF_EACH_KIND && forgery.expected() == Expected.REFUSED; i++) {
        for (Forger forger : stock.forgers()) {
          List<StoredPayment> all = stock.of(forger);
          Case about = new Case(forger, all.get(i % PAYMENTS), all, clock.instant(), random);
          forgery.maker().make(about).ifPresent(forged::add);
        }
      }
    }
    return forged;
  }
}
