package storehouse.payment.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.PaymentView;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.testing.Eventually;

/// `-Dstorehouse.payments=20000` for so many payments, `-Dstorehouse.seed=N` for others.
@Tag("database")
class PaymentCampaignTest {

  private static final Logger LOG = System.getLogger(PaymentCampaignTest.class.getName());
  private static final int SIZE = Integer.getInteger("storehouse.payments", 240);
  private static final int DEATHS = 20;
  private static final long SEED = Long.getLong("storehouse.seed", 20_261_130L);

  @Test
  void nobodyIsChargedTwiceAndTheBooksAgree() throws Exception {
    try (PaymentCampaign campaign = new PaymentCampaign(SIZE, DEATHS, SEED)) {
      campaign.play(line -> LOG.log(Level.INFO, line));

      Eventually.until(
          () -> "the books do not agree: " + findings(campaign),
          () -> findings(campaign).isEmpty());
      long unknown = campaign.purses().stream().filter(Purse::wasUnknown).count();
      LOG.log(
          Level.INFO,
          "seed {0}: {1} payments, {2} of them unknown at some time, {3} servers died; {4}",
          Long.toString(SEED),
          campaign.purses().size(),
          unknown,
          campaign.servers().deaths(),
          summary(campaign));
      assertThat(campaign.servers().deaths()).isEqualTo(DEATHS);
      assertThat(unknown * 5).isGreaterThanOrEqualTo(campaign.purses().size());
    }
  }

  private static Map<String, Integer> summary(PaymentCampaign campaign) {
    Map<String, Integer> counts = new HashMap<>();
    views(campaign)
        .values()
        .forEach(view -> counts.merge(view.gateway() + " " + view.status(), 1, Integer::sum));
    return counts;
  }

  private static Map<Long, PaymentView> views(PaymentCampaign campaign) {
    Map<Long, PaymentView> views = new HashMap<>();
    List<Long> orders = campaign.purses().stream().map(Purse::orderId).toList();
    for (int from = 0; from < orders.size(); from += 1_000) {
      views.putAll(
          campaign
              .servers()
              .one()
              .payments()
              .ofOrders(orders.subList(from, Math.min(orders.size(), from + 1_000))));
    }
    return views;
  }

  private static List<String> findings(PaymentCampaign campaign) {
    Map<Long, PaymentView> views = views(campaign);
    Map<String, Map<Long, List<Standing>>> books = new HashMap<>();
    campaign.desks().forEach((name, desk) -> books.put(name, desk.standings()));
    List<String> findings = new ArrayList<>();
    for (Purse purse : campaign.purses()) {
      Map<Long, List<Standing>> book = books.getOrDefault(purse.desk().gateway().name(), Map.of());
      PaymentView view = views.get(purse.orderId());
      String finding = finding(purse, view, book.getOrDefault(purse.orderId(), List.of()));
      if (!finding.isEmpty()) {
        findings.add(finding + campaign.explain(purse.orderId()));
      }
    }
    return findings;
  }

  private static String finding(Purse purse, @Nullable PaymentView view, List<Standing> standings) {
    if (view == null) {
      return purse + " was never stored";
    }
    long held = standings.stream().mapToLong(Standing::held).sum();
    long captured = standings.stream().mapToLong(Standing::captured).sum();
    long refunded = standings.stream().mapToLong(Standing::refunded).sum();
    long kept = view.captured().isZero() ? 0 : purse.keptIfCaptured();
    boolean agrees =
        purse.isOver()
            && held == 0
            && captured == view.captured().minorUnits()
            && refunded == view.refunded().minorUnits()
            && captured - refunded == kept
            && standings.stream().filter(each -> each.captured() > 0).count() <= 1;
    return agrees ? "" : "%s, %s, %s".formatted(purse, view, standings);
  }
}
