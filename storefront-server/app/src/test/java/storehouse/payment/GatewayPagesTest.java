package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.payment.adyen.AdyenGateway;
import storehouse.payment.adyen.AdyenSettings;
import storehouse.payment.adyen.AdyenWeb;
import storehouse.payment.flow.Gateways;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.stripe.StripeGateway;
import storehouse.payment.stripe.StripeSettings;
import storehouse.payment.stripe.StripeWeb;

class GatewayPagesTest {

  private static final URI STRIPE = URI.create("https://api.stripe.com");
  private static final Duration DEADLINE = Duration.ofSeconds(1);

  private static Gateway stripe(StripeWeb web) {
    return new StripeGateway(
        new StripeSettings(STRIPE, "sk_test_1", List.of("whsec_1"), web, DEADLINE));
  }

  private static Gateway adyen(URI api, String clientKey) {
    return new AdyenGateway(
        new AdyenSettings(
            api, "key", "Shop", List.of("00"), AdyenWeb.official(clientKey, api), DEADLINE),
        Clock.systemUTC());
  }

  private static GatewayPages of(Gateway... gateways) {
    return new GatewayPages(new Gateways(List.of(gateways)));
  }

  @Test
  void theRealGatewaysAreAllowedWhatTheirLibrariesLoadAndNothingMore() {
    URI api = URI.create("https://1797a841fbb37ca7-Shop-checkout-live.adyenpayments.com/checkout");
    GatewayPages pages = of(stripe(StripeWeb.official("pk_live_1")), adyen(api, "live_1"));

    assertThat(pages.sources().get("script-src"))
        .containsExactly(
            "https://checkoutshopper-live.cdn.adyen.com",
            "https://js.stripe.com",
            "https://*.js.stripe.com");
    assertThat(pages.sources().get("frame-src"))
        .containsExactly(
            "https://checkoutshopper-live.adyen.com",
            "https://js.stripe.com",
            "https://*.js.stripe.com",
            "https://hooks.stripe.com");
    assertThat(pages.sources().get("connect-src"))
        .containsExactly(
            "https://checkoutshopper-live.cdn.adyen.com",
            "https://checkoutshopper-live.adyen.com",
            "https://checkoutanalytics-live.adyen.com",
            "https://api.stripe.com");
    assertThat(pages.sources().get("style-src"))
        .containsExactly("https://checkoutshopper-live.cdn.adyen.com");
    assertThat(pages.sources()).doesNotContainKey("form-action");
  }

  @Test
  void aStandInHasEverythingOnItsOrigin() {
    URI simulator = URI.create("http://127.0.0.1:9101");
    URI page = simulator.resolve("/hosted/card");
    GatewayPages pages = of(stripe(new StripeWeb("pk_test_1", simulator.resolve("/v3/"), page)));

    assertThat(pages.sources().keySet()).containsExactly("form-action", "frame-src", "script-src");
    assertThat(pages.sources().values())
        .allSatisfy(sources -> assertThat(sources).containsExactly("http://127.0.0.1:9101"));
  }
}
