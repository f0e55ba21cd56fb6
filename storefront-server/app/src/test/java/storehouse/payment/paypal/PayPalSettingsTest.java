package storehouse.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayPalSettingsTest {

  private static PayPalSettings at(String url) {
    URI api = URI.create(url);
    return new PayPalSettings(
        api,
        "client",
        "s3cret",
        List.of("W"),
        PayPalSettings.certificateHosts(api),
        Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api-m.paypal.com, api.paypal.com",
    "https://api-m.sandbox.paypal.com, api.sandbox.paypal.com",
    "https://api.paypal.com, api.paypal.com",
    "http://127.0.0.1:9106, 127.0.0.1"
  })
  void certificatesAreBesideTheApi(String api, String certificates) {
    assertThat(at(api).certificateHosts()).contains(certificates);
  }

  @Test
  void theSandboxDoesNotSignForTheLiveShop() {
    assertThat(at("https://api-m.paypal.com").certificateHosts())
        .isEqualTo(Set.of("api-m.paypal.com", "api.paypal.com"));
  }

  @Test
  void theSecretIsNotShown() {
    assertThat(at("https://api-m.paypal.com").toString()).doesNotContain("s3cret");
  }
}
