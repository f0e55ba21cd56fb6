package storehouse.simulators.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  @Test
  void everyStageAndEverythingOwedSurvives(@TempDir Path folder) throws Exception {
    var journal = folder.resolve("adyen.journal");
    var nobody =
        new AdyenSimulator.WebhookTarget(URI.create("http://127.0.0.1:9"), AdyenShop.ACCOUNT);
    String before;
    try (var shop = RawShop.over(AdyenSimulator.start(0, journal, nobody))) {
      var payment = shop.authorised(RawShop.manual("tok_ok"));
      shop.modify(payment, "captures", RawShop.amount(300));
      shop.modify(payment, "cancels", "{\"merchantAccount\":\"TestMerchant\"}");
      shop.sim("events", "{\"event\":\"CHARGEBACK\",\"pspReference\":\"" + payment + "\"}");
      for (var token : new String[] {"tok_declined", "tok_3ds", "tok_capture_fails"}) {
        shop.authorised(RawShop.manual(token));
      }
      before = shop.books().toString();
    }
    try (var told = AdyenShop.open();
        var shop = RawShop.over(AdyenSimulator.start(0, journal, told.target()))) {
      assertThat(shop.books()).hasToString(before);
      for (int i = 0; i < 6; i++) {
        assertThat(told.next().getMerchantReference()).isEqualTo("K7");
      }
    }
  }

  @Test
  void aFailingShopIsToldAgain() throws Exception {
    try (var told = AdyenShop.thatFails(1);
        var shop = RawShop.over(AdyenSimulator.start(0, null, told.target()))) {
      var payment = shop.authorised(RawShop.manual("tok_ok"));
      assertThat(told.next().getPspReference()).isEqualTo(payment);
    }
  }
}
