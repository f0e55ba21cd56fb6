package storehouse.payment.adyen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import storehouse.payment.CardLibrary;
import storehouse.payment.FixedConfig;
import storehouse.payment.gateway.PaymentForm;

class AdyenWebTest {

  private static final URI TEST = URI.create("https://checkout-test.adyen.com");
  private static final URI LIVE =
      URI.create("https://1797a841fbb37ca7-Shop-checkout-live.adyenpayments.com/checkout");

  private static PaymentForm.CardFields form(URI api, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(more);
    values.putIfAbsent("storehouse.adyen.client.key", "test_1");
    return (PaymentForm.CardFields) AdyenWeb.from(new FixedConfig(values), api).form();
  }

  private static CardLibrary library(URI api, Map<String, String> more) {
    return form(api, more).library();
  }

  @Test
  void theKeyIsEnoughForTheRealOne() {
    CardLibrary library = library(TEST, Map.of());
    assertThat(library.script().address())
        .asString()
        .matches("https://checkoutshopper-test\\.cdn\\.adyen\\.com/.*/sdk/6\\.[0-9.]+/adyen\\.js");
    assertThat(library.account()).isEqualTo(new CardLibrary.Account("test_1", "test"));
    assertThat(library.script().integrity()).isEmpty();
    assertThat(form(TEST, Map.of()).hostedPage()).isNull();
  }

  @Test
  void aLiveAccountHasTheLiveLibrary() {
    CardLibrary library = library(LIVE, Map.of("storehouse.adyen.client.key", "live_1"));
    assertThat(library.script().origin()).isEqualTo("https://checkoutshopper-live.cdn.adyen.com");
    assertThat(library.account().environment()).isEqualTo("live");
  }

  @Test
  void theRegionOfALiveAccountIsPartOfTheAddress() {
    String folder = "https://checkoutshopper-live-us.cdn.adyen.com/checkoutshopper/sdk/6.45.2";
    CardLibrary library =
        library(
            LIVE,
            Map.of(
                "storehouse.adyen.web.url", folder,
                "storehouse.adyen.web.integrity", "sha384-script",
                "storehouse.adyen.web.style.integrity", "sha384-style"));

    assertThat(library.script())
        .isEqualTo(new CardLibrary.LibraryFile(URI.create(folder + "/adyen.js"), "sha384-script"));
    assertThat(library.style())
        .isEqualTo(new CardLibrary.LibraryFile(URI.create(folder + "/adyen.css"), "sha384-style"));
    assertThat(library.account().environment()).isEqualTo("live-us");
    assertThat(library.sources().get("frame-src"))
        .containsExactly("https://checkoutshopper-live-us.adyen.com");
  }

  @Test
  void aStandInIsATestEnvironmentOnAnOriginOfItsOwn() {
    Map<String, String> simulator =
        Map.of(
            "storehouse.adyen.web.url", "http://127.0.0.1:9105/checkoutshopper/sdk/6/",
            "storehouse.adyen.hosted.url", "http://127.0.0.1:9105/hosted/card");

    CardLibrary library = library(URI.create("http://127.0.0.1:9105"), simulator);
    assertThat(library.account().environment()).isEqualTo("test");
    assertThat(library.sources().get("frame-src")).containsExactly("http://127.0.0.1:9105");
    assertThat(form(TEST, simulator).hostedPage())
        .isEqualTo(URI.create("http://127.0.0.1:9105/hosted/card"));
  }

  @Test
  void withoutTheKeyTheShopDoesNotStart() {
    assertThatThrownBy(() -> AdyenWeb.from(new FixedConfig(Map.of()), TEST))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("storehouse.adyen.client.key");
  }
}
