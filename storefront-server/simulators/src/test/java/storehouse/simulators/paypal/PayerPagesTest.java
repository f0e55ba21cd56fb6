package storehouse.simulators.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import storehouse.simulators.Calls;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayerPagesTest {
  private PayPalSimulator paypal;
  private PayPalShop shop;

  @BeforeAll
  void start() throws IOException {
    var target = new PayPalSimulator.WebhookTarget(PayPalShop.NOWHERE, App.DEMO);
    paypal = PayPalSimulator.start(0, null, target);
    shop = PayPalShop.of(paypal);
  }

  @AfterAll
  void stop() throws IOException {
    paypal.close();
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String walletOrder() throws IOException {
    return shop.created("AUTHORIZE", PayPalShop.wallet()).path("id").asText();
  }

  private String status(String order) throws IOException {
    return shop.order(order).path("status").asText();
  }

  @Test
  void thePageShowsTheAmountTheWaysToPayAndTheWayBack() throws IOException {
    var order = shop.created("AUTHORIZE", PayPalShop.wallet());
    var id = order.path("id").asText();
    assertThat(PayPalShop.rel(order, "payer-action"))
        .isEqualTo(paypal.url() + "/checkoutnow?token=" + id);

    var page = shop.shopper().get("/checkoutnow?token=" + id);
    assertThat(page.body())
        .contains("Pay €34.90", "shop.test", "Order K7", "value=\"tok_3ds\"")
        .contains("http://shop.test/cancelled?token=" + id)
        .doesNotContain("<script", "{0}");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("form-action 'self' http://shop.test"));
  }

  @Test
  void whoAgreesComesBackWithTheOrderAndThePayer() throws IOException {
    var id = walletOrder();
    assertThat(location(shop.agree(id, "tok_ok")))
        .startsWith("http://shop.test/back?step=pay&token=" + id + "&PayerID=");
    var order = shop.order(id);
    assertThat(order.path("status").asText()).isEqualTo("APPROVED");
    assertThat(order.at("/payment_source/paypal/account_id").asText())
        .matches("[2-9A-HJ-NP-Z]{13}")
        .isEqualTo(order.at("/payer/payer_id").asText());
  }

  @Test
  void aFailedChallengeInTheWalletLeadsBackToTheShopsCancelPage() throws IOException {
    var id = walletOrder();
    var bank = location(shop.agree(id, "tok_3ds"));
    assertThat(bank).isEqualTo("/challenge/" + id);
    assertThat(shop.shopper().get(bank).body()).contains("€34.90", "Complete authentication");
    assertThat(location(shop.shopper().form(bank, "outcome=fail")))
        .isEqualTo("http://shop.test/cancelled?token=" + id);
    assertThat(status(id)).isEqualTo("PAYER_ACTION_REQUIRED");
  }

  @Test
  void aPassedChallengeInTheWalletApproves() throws IOException {
    var id = walletOrder();
    var bank = location(shop.agree(id, "tok_3ds"));
    assertThat(location(shop.shopper().form(bank, "outcome=complete"))).contains("&PayerID=");
    assertThat(status(id)).isEqualTo("APPROVED");
    assertThat(shop.post("/v2/checkout/orders/" + id + "/authorize", "").statusCode())
        .isEqualTo(201);
    assertThat(shop.shopper().get(bank).body()).contains("has already been answered");
  }

  @Test
  void aStoredCardsChallengeMayComeWithTheOrder() throws IOException {
    var order = shop.created("AUTHORIZE", PayPalShop.card("tok_3ds"));
    var id = order.path("id").asText();
    assertThat(order.path("status").asText()).isEqualTo("PAYER_ACTION_REQUIRED");
    var bank = PayPalShop.rel(order, "payer-action").substring(paypal.url().toString().length());
    assertThat(location(shop.shopper().form(bank, "outcome=complete")))
        .endsWith("&token=" + id + "&liability_shift=POSSIBLE");

    var paid = Calls.body(shop.post("/v2/checkout/orders/" + id + "/authorize", ""));
    assertThat(paid.at("/purchase_units/0/payments/authorizations/0/status").asText())
        .isEqualTo("CREATED");
    assertThat(
            paid.at(
                    "/payment_source/card/authentication_result/three_d_secure"
                        + "/authentication_status")
                .asText())
        .isEqualTo("Y");
  }

  @Test
  void aStoredCardsChallengeMayComeWithItsPayment() throws IOException {
    var body =
        "{\"intent\":\"AUTHORIZE\",\"purchase_units\":[{\"amount\":"
            + "{\"currency_code\":\"EUR\",\"value\":\"34.90\"}}]}";
    var created = Calls.body(shop.post("/v2/checkout/orders", body));
    assertThat(created.path("status").asText()).isEqualTo("CREATED");
    var pay = "/v2/checkout/orders/" + created.path("id").asText() + "/authorize";
    var card = "{\"payment_source\":" + PayPalShop.card("tok_3ds") + "}";
    var asked = shop.post("pay-with-card", pay, card);
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(PayPalShop.issue(asked)).isEqualTo("PAYER_ACTION_REQUIRED");
    var bank = PayPalShop.rel(Calls.body(asked), "payer-action");
    var passed =
        shop.shopper().form(bank.substring(paypal.url().toString().length()), "outcome=complete");
    assertThat(location(passed)).startsWith("http://shop.test/back?step=pay&token=");

    assertThat(shop.post("pay-with-card", pay, card).statusCode()).isEqualTo(201);
  }

  @Test
  void anOrderWithoutASourceIsApprovedOrPaidWithAConfirmedOne() throws IOException {
    var body =
        "{\"intent\":\"CAPTURE\",\"purchase_units\":[{\"amount\":"
            + "{\"currency_code\":\"EUR\",\"value\":\"34.90\"}}],\"application_context\":"
            + "{\"return_url\":\"http://shop.test/back\"}}";
    var order = Calls.body(shop.post("/v2/checkout/orders", body));
    var id = order.path("id").asText();
    assertThat(PayPalShop.rel(order, "approve")).endsWith("/checkoutnow?token=" + id);

    var source = "{\"payment_source\":" + PayPalShop.card("tok_ok") + "}";
    var confirmed = shop.post("/v2/checkout/orders/" + id + "/confirm-payment-source", source);
    assertThat(Calls.body(confirmed).path("status").asText()).isEqualTo("APPROVED");
    var paid = Calls.body(shop.post("/v2/checkout/orders/" + id + "/capture", ""));
    assertThat(paid.at("/purchase_units/0/payments/captures/0/status").asText())
        .isEqualTo("COMPLETED");
    assertThat(PayPalShop.issue(shop.post("/v2/checkout/orders/" + id + "/capture", "")))
        .isEqualTo("ORDER_ALREADY_CAPTURED");
  }

  @Test
  void whatIsOverOrUnknownIsSaidSo() throws IOException {
    var id = walletOrder();
    shop.agree(id, "tok_ok");
    assertThat(shop.post("/v2/checkout/orders/" + id + "/authorize", "").statusCode())
        .isEqualTo(201);
    var over = shop.shopper().get("/checkoutnow?token=" + id);
    assertThat(over.body()).contains("already agreed", "Back to the shop").doesNotContain("<form");
    assertThat(shop.shopper().get("/checkoutnow?token=NONE").statusCode()).isEqualTo(404);
    assertThat(shop.shopper().get("/challenge/NONE").statusCode()).isEqualTo(404);
    assertThat(shop.agree(walletOrder(), "tok_none").statusCode()).isEqualTo(400);
  }
}
