package storehouse.payment.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.payment.gateway.http.GatewayHttp;

class AdyenCardTest {

  private static JsonObject asked(String token) {
    return AdyenCard.addTo(GatewayHttp.object(), token).build();
  }

  @Test
  void whatTheCardComponentGivesIsPassedOnAsFarAsAPaymentNeedsIt() {
    String method = "{\"type\":\"scheme\",\"encryptedCardNumber\":\"adyenjs_1\"}";
    String browser = "{\"userAgent\":\"Firefox\"}";

    assertThat(
            asked(
                "{\"paymentMethod\":%s,\"browserInfo\":%s,\"merchantAccount\":\"Other\"}"
                    .formatted(method, browser)))
        .isEqualTo(
            GatewayHttp.json(
                "{\"paymentMethod\":%s,\"browserInfo\":%s}".formatted(method, browser)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tok_ok", "{broken", "{\"amount\":{\"value\":1}}", "{\"paymentMethod\":1}"})
  void anythingElseIsTheNameOfAStoredCard(String token) {
    JsonObject method = asked(token).getJsonObject("paymentMethod");

    assertThat(asked(token)).hasSize(1);
    assertThat(method.getString("storedPaymentMethodId")).isEqualTo(token);
  }
}
