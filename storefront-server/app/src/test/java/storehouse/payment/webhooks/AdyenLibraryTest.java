package storehouse.payment.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.payment.adyen.AdyenWebhooks;
import storehouse.payment.gateway.webhook.WebhookMessage;

/// Adyen's known answer, and its own library asked about real notifications. These lie beside the
/// repository where it is developed.
class AdyenLibraryTest {

  private static final String KEY =
      "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056";
  private static final String KNOWN_ANSWER = "coqCmt/IZ4E3CzPvMY8zTjQVL5hYJUiBRg8UU+iCWo0=";
  private static final String KNOWN =
      """
      {"live": "false", "notificationItems": [{"NotificationRequestItem": {
        "pspReference": "7914073381342284", "originalReference": "",
        "merchantAccountCode": "TestMerchant",
        "merchantReference": "TestPayment-1407325143704",
        "amount": {"value": 1130, "currency": "EUR"},
        "eventCode": "AUTHORISATION", "success": "true",
        "additionalData": {"hmacSignature": "%s"}}}]}
      """
          .formatted(KNOWN_ANSWER);

  private static WebhookMessage read(String merchant, String body) {
    URI nowhere = URI.create("http://127.0.0.1:1");
    return new AdyenWebhooks(AdyenForger.settings(nowhere, merchant, List.of(KEY)))
        .read(Letter.plain(JsonObject.EMPTY_JSON_OBJECT).withBody(body).request());
  }

  @Test
  void adyensKnownAnswerVerifies() {
    assertThat(read("TestMerchant", KNOWN)).isEqualTo(WebhookMessage.unrelated());
    assertThat(AdyenForger.vouches(KNOWN, KEY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7914073381342284",
        "TestMerchant",
        "TestPayment-1407325143704",
        "1130",
        "EUR",
        "AUTHORISATION",
        "true",
        "coqCmt"
      })
  void nothingOfTheKnownAnswerCanBeChanged(String part) {
    String changed = KNOWN.replace(part, part.substring(1) + part.charAt(0));

    assertThat(read("TestMerchant", changed)).isEqualTo(new WebhookMessage.Forged());
    assertThat(read("estMerchantT", changed)).isEqualTo(new WebhookMessage.Forged());
  }

  @ParameterizedTest
  @ValueSource(strings = {"authorisation-true.json", "refund-true.json", "chargeback.json"})
  void realNotificationsAreReadAsAdyensLibraryReadsThem(String name) throws IOException {
    JsonObject real = shared(name);
    String merchant = Statements.text(real, AdyenForger.ITEM + "/merchantAccountCode");
    assertThat(AdyenForger.vouches(real.toString(), KEY)).as("Its key is not known").isFalse();
    assertThat(read(merchant, real.toString())).isEqualTo(new WebhookMessage.Forged());

    JsonObject signed = AdyenForger.signed(real, KEY);
    assertThat(read(merchant, signed.toString())).isEqualTo(WebhookMessage.unrelated());
    assertThat(read("OtherMerchant", signed.toString())).isEqualTo(new WebhookMessage.Forged());
  }

  private static JsonObject shared(String name) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    Path file =
        folder == null ? Path.of("none") : folder.resolve("shared/data/adyen-webhooks/" + name);
    assumeTrue(Files.exists(file), "Skipped: there is no notification at " + file);
    try (JsonReader reader = Json.createReader(new StringReader(Files.readString(file)))) {
      return reader.readObject();
    }
  }
}
