package storehouse.simulators.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

/// The pages without JavaScript, as plain HTTP.
class ShopperPagesTest {
  private static final String HOSTED =
      "/hosted/card?return_url=http%3A%2F%2Fshop.test%2Fpay&amount=3490&currency=EUR&reference=K7";

  private RawShop shop;
  private Calls shopper;

  @BeforeEach
  void start() throws IOException {
    shop = RawShop.unheard(InstantSource.system());
    shopper = Calls.to(shop.adyen().url());
  }

  @AfterEach
  void stop() throws IOException {
    shop.close();
  }

  @Test
  void theHostedPageIsAdyensAndItsTokenPaysEitherWay() throws IOException {
    assertThat(shopper.get(HOSTED).body()).contains("Adyen demo", "€34.90");
    var answer = shopper.form(HOSTED, "number=4242+4242+4242+4242&expiry=12+%2F+40&cvc=123");
    var back = answer.headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith("http://shop.test/pay?payment_method=adyenjs_");

    var token = back.substring(back.indexOf("adyenjs_"));
    assertThat(shop.pay(RawShop.manual(token)).body()).contains("Authorised");
    var encrypted = RawShop.manual(token).replace("storedPaymentMethodId", "encryptedCardNumber");
    assertThat(shop.pay(encrypted).body()).contains("Authorised");
  }

  @Test
  void theCardFieldsAreThereForTheLibraryOfAnyVersion() throws IOException {
    assertThat(shopper.get("/checkoutshopper/sdk/6.45.2/adyen.js").body())
        .contains("window.AdyenWeb");
    assertThat(shopper.get("/checkoutshopper/sdk/6/adyen.css").statusCode()).isEqualTo(200);
    assertThat(shopper.get("/elements/card?look=whole&origin=http://127.0.0.1:8080").statusCode())
        .isEqualTo(200);
    var token = shopper.form("/elements/tokens", "number=4000002500003155&expiry=12/40&cvc=123");
    assertThat(Calls.body(token).path("token").asText()).startsWith("adyenjs_");
  }

  @Test
  void aPassedChallengeAuthorisesAndItsResultIsToldOnce() throws IOException {
    var result = challenged("complete", "authorised");
    var asked = "{\"details\":{\"redirectResult\":\"" + result + "\"}}";
    var keyed = shop.keyed("details-1").calls();
    var first = keyed.json("/v71/payments/details", asked);
    assertThat(Calls.body(first).path("resultCode").asText()).isEqualTo("Authorised");
    assertThat(keyed.json("/v71/payments/details", asked).body()).isEqualTo(first.body());

    var again = shop.calls().json("/v71/payments/details", asked);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(Calls.body(again).path("errorCode").asText()).isEqualTo("704");
    assertThat(again.headers().firstValue("Transient-Error")).isEmpty();
  }

  @Test
  void aFailedChallengeRefuses() throws IOException {
    var result = challenged("fail", "refused");
    var details =
        shop.calls()
            .json("/v71/payments/details", "{\"details\":{\"redirectResult\":\"" + result + "\"}}");
    assertThat(Calls.body(details).path("refusalReasonCode").asText()).isEqualTo("11");
  }

  @Test
  void aMadeUpResultIsRefused() throws IOException {
    var details =
        shop.calls()
            .json("/v71/payments/details", "{\"details\":{\"redirectResult\":\"made!up\"}}");
    assertThat(details.statusCode()).isEqualTo(422);
  }

  private String challenged(String outcome, String state) throws IOException {
    var url = Calls.body(shop.pay(RawShop.manual("tok_3ds"))).at("/action/url").asText();
    var path = url.substring(shop.adyen().url().toString().length());
    assertThat(shopper.get(path).body()).contains("Complete authentication", "Adyen demo");
    var back = shopper.form(path, "outcome=" + outcome);
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(shop.books().get(0).path("state").asText()).isEqualTo(state);
    assertThat(shopper.get(path).body()).contains("has already been answered");
    return Returned.redirectResult(back);
  }
}
