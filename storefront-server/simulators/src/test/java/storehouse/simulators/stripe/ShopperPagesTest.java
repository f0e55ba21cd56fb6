package storehouse.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import storehouse.simulators.Calls;

/// The pages without JavaScript, as plain HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopperPagesTest {
  private static final String HOSTED =
      "/hosted/card?return_url=http%3A%2F%2Fshop.test%2Fcheckout%3Fstep%3Dpay&amount=3490"
          + "&currency=EUR&reference=%3Cb%3EK7";
  private static final String GOOD_CARD = "number=4242+4242+4242+4242&expiry=12+%2F+40&cvc=123";

  private StripeSimulator stripe;
  private Calls shopper;
  private Calls shop;

  @BeforeAll
  void start() throws IOException {
    var target = new StripeSimulator.WebhookTarget(URI.create("http://127.0.0.1:9"), "whsec_test");
    stripe = StripeSimulator.start(0, null, target);
    shopper = Calls.to(stripe.url());
    shop = Calls.to(stripe.url(), "Authorization", "Bearer sk_test_1");
  }

  @AfterAll
  void stop() throws IOException {
    stripe.close();
  }

  @Test
  void theHostedPageShowsTheAmountAndTheWayBack() throws IOException {
    var page = shopper.get(HOSTED);
    assertThat(page.body())
        .contains("€34.90", "http://shop.test/checkout?step=pay&amp;cancelled=1", "&lt;b&gt;K7")
        .doesNotContain("<script", "<b>K7");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("form-action 'self' http://shop.test"));
  }

  @Test
  void aGoodCardBringsTheShopperBackWithATokenThatPays() throws IOException {
    var answer = shopper.form(HOSTED, GOOD_CARD);
    assertThat(answer.statusCode()).isEqualTo(303);
    var back = answer.headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith("http://shop.test/checkout?step=pay&payment_method=pm_");

    var token = back.substring(back.indexOf("pm_"));
    var paid = confirmed(token, "");
    assertThat(paid).contains("\"status\":\"requires_capture\"");
  }

  private String confirmed(String method, String more) throws IOException {
    return shop.form(
            "/v1/payment_intents",
            "amount=3490&currency=eur&capture_method=manual&confirm=true&payment_method="
                + method
                + more)
        .body();
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndNothingElseIsLost() throws IOException {
    var answer = shopper.form(HOSTED, "number=4242+4242+4242+4241&expiry=12+%2F+40&cvc=1");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "This card number is not complete or has a typing error.",
            "Enter the 3 or 4 digits from the back of the card.",
            "value=\"12 / 40\"",
            "<input autofocus id=\"number\"",
            "aria-invalid=\"true\"");
  }

  @Test
  void aRealCardIsNeverTaken() throws IOException {
    var answer = shopper.form("/elements/tokens", "number=5555555555554444&expiry=12/40&cvc=123");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Calls.body(answer).at("/errors/number").asText()).startsWith("This is a demo");
  }

  @Test
  void theCardFieldsMayBeFramedByThatShopOnly() throws IOException {
    var page = shopper.get("/elements/card?look=line&origin=http://127.0.0.1:8080");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).endsWith("frame-ancestors http://127.0.0.1:8080"));
    assertThat(shopper.get("/elements/card?look=line&origin=*").statusCode()).isEqualTo(400);
  }

  @Test
  void aPassedChallengeAuthorisesAndReturns() throws IOException {
    assertThat(challenge("complete", "requires_capture")).contains("redirect_status=succeeded");
  }

  @Test
  void aFailedChallengeLeavesNothingAuthorised() throws IOException {
    assertThat(challenge("fail", "requires_payment_method")).contains("redirect_status=failed");
  }

  private String challenge(String outcome, String status) throws IOException {
    var intent =
        Calls.body(
            shop.form(
                "/v1/payment_intents",
                "amount=3490&currency=eur&capture_method=manual&confirm=true"
                    + "&payment_method=tok_3ds&return_url=http%3A%2F%2Fshop.test%2Fback"));
    var id = intent.path("id").asText();
    assertThat(intent.path("status").asText()).isEqualTo("requires_action");
    assertThat(intent.at("/next_action/redirect_to_url/url").asText())
        .isEqualTo(stripe.url() + "/challenge/" + id);
    assertThat(shopper.get("/challenge/" + id).body()).contains("Complete authentication");

    var answer = shopper.form("/challenge/" + id, "outcome=" + outcome);
    var after = Calls.body(shop.get("/v1/payment_intents/" + id));
    assertThat(after.path("status").asText()).isEqualTo(status);
    assertThat(shopper.get("/challenge/" + id).body()).contains("has already been answered");
    var back = answer.headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith("http://shop.test/back?payment_intent=" + id);
    return back;
  }
}
