package storehouse.simulators.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Webhooks that come late, again and out of order, all of them signed.
class DisorderTest {
  private static final int PAYMENTS = 20;

  @Test
  void everyWebhookComesAtLeastOnceAndSomeComeAgain() throws Exception {
    try (var told = AdyenShop.open();
        var shop = RawShop.over(AdyenSimulator.start(0, null, told.target()))) {
      shop.sim("webhooks", "{\"repeats\":5,\"latestMillis\":300}");
      var payments = new ArrayList<String>();
      for (int i = 0; i < PAYMENTS; i++) {
        payments.add(shop.authorised(RawShop.manual("tok_ok")));
      }
      var heard = new ArrayList<String>();
      while (heard.size() < PAYMENTS || !new HashSet<>(heard).containsAll(payments)) {
        heard.add(told.next().getPspReference());
      }
      assertThat(heard).containsOnlyElementsOf(payments).hasSizeGreaterThan(PAYMENTS);
      assertThat(inTheirOrder(heard, payments)).isFalse();
    }
  }

  private static boolean inTheirOrder(List<String> heard, List<String> payments) {
    var first = payments.stream().map(heard::indexOf).toList();
    return IntStream.range(1, first.size()).allMatch(i -> first.get(i - 1) < first.get(i));
  }

  @Test
  void moreThanAnyShopWillSeeIsRefused() throws Exception {
    try (var shop = RawShop.unheard(new MovableClock())) {
      assertThat(shop.sim("webhooks", "{\"repeats\":1000}").statusCode()).isEqualTo(400);
    }
  }
}
