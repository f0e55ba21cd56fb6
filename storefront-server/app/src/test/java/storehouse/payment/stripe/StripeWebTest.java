package storehouse.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import storehouse.payment.FixedConfig;

class StripeWebTest {

  @Test
  void theKeyIsEnoughForTheRealOne() {
    assertThat(StripeWeb.from(new FixedConfig(Map.of("storehouse.stripe.publishable.key", "pk_1"))))
        .isEqualTo(new StripeWeb("pk_1", URI.create("https://js.stripe.com/v3/"), null));
  }

  @Test
  void aStandInHasAnAddressAndMayHaveAPageForCards() {
    Map<String, String> simulator =
        Map.of(
            "storehouse.stripe.publishable.key", "pk_1",
            "storehouse.stripe.js.url", "http://127.0.0.1:9101/v3/",
            "storehouse.stripe.hosted.url", "http://127.0.0.1:9101/hosted/card");

    assertThat(StripeWeb.from(new FixedConfig(simulator)))
        .isEqualTo(
            new StripeWeb(
                "pk_1",
                URI.create("http://127.0.0.1:9101/v3/"),
                URI.create("http://127.0.0.1:9101/hosted/card")));
  }
}
