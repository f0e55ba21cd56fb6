package storehouse.payment.gateway.said;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private static final Redaction REDACTION = new Redaction("pm_card_of_ada");

  private static String kept(String body) {
    return REDACTION.body(body);
  }

  @Test
  void stripesRequestKeepsItsAmountsAndNotTheCard() {
    assertThat(
            kept(
                "amount=3490&currency=eur&payment_method_types%5B%5D=card&payment_method=pm_1"
                    + "&metadata%5Border_id%5D=77&description=Order+SH-1"
                    + "&return_url=https%3A%2F%2Fshop.example%2Forder%3FaccessToken%3Dabc"
                    + "&payment_method_data%5Bbilling_details%5D%5Bid%5D=Ada"))
        .isEqualTo(
            "amount=3490&currency=eur&payment_method_types%5B%5D=card&payment_method=[removed]"
                + "&metadata%5Border_id%5D=77&description=Order+SH-1"
                + "&return_url=https%3A%2F%2Fshop.example%2Forder?[removed]"
                + "&payment_method_data%5Bbilling_details%5D%5Bid%5D=[removed]");
  }

  @Test
  void stripesAnswerKeepsItsStateAndNoSecretToConfirmItWith() {
    assertThat(
            kept(
                """
                {
                  "id": "pi_1", "object": "payment_intent", "amount": 3490,
                  "client_secret": "pi_1_secret_2", "livemode": false, "customer": null,
                  "payment_method": "pm_1", "receipt_email": "ada@example.test",
                  "payment_method_types": ["card"], "metadata": {"order_id": "77"},
                  "next_action": {"type": "redirect_to_url", "redirect_to_url":
                    {"url": "https://hooks.example/3ds?client_secret=src_1_secret_2"}},
                  "last_payment_error": {"message": "The card was declined.",
                    "payment_method": {"id": "pm_1", "card": {"last4": "4242"}}},
                  "shipping": {"name": "Ada", "address": {"line1": "Rosenweg 12"}}
                }
                """))
        .isEqualTo(
            "{\"id\":\"pi_1\",\"object\":\"payment_intent\",\"amount\":3490,"
                + "\"client_secret\":\"[removed]\",\"livemode\":false,\"customer\":null,"
                + "\"payment_method\":\"[removed]\",\"receipt_email\":\"[removed]\","
                + "\"payment_method_types\":[\"card\"],\"metadata\":{\"order_id\":\"77\"},"
                + "\"next_action\":{\"type\":\"redirect_to_url\",\"redirect_to_url\":"
                + "{\"url\":\"https://hooks.example/3ds?[removed]\"}},"
                + "\"last_payment_error\":{\"message\":\"The card was declined.\","
                + "\"payment_method\":\"[removed]\"},\"shipping\":\"[removed]\"}");
  }

  @Test
  void adyensRequestKeepsNothingOfTheCardHoweverItIsGiven() {
    assertThat(
            kept(
                "{\"amount\":{\"value\":3490,\"currency\":\"EUR\"},\"reference\":\"SH-1\","
                    + "\"paymentMethod\":{\"type\":\"scheme\",\"encryptedCardNumber\":\"adyenjs_1\","
                    + "\"encryptedSecurityCode\":\"adyenjs_2\",\"holderName\":\"Ada Lovelace\","
                    + "\"storedPaymentMethodId\":\"8415\",\"number\":\"4111111111111111\","
                    + "\"cvc\":\"737\",\"expiryMonth\":\"03\"},"
                    + "\"shopperName\":{\"firstName\":\"Ada\"},\"shopperIP\":\"192.0.2.1\","
                    + "\"returnUrl\":\"https://shop.example/back?key=1\"}"))
        .isEqualTo(
            "{\"amount\":{\"value\":3490,\"currency\":\"EUR\"},\"reference\":\"SH-1\","
                + "\"paymentMethod\":{\"type\":\"scheme\",\"encryptedCardNumber\":\"[removed]\","
                + "\"encryptedSecurityCode\":\"[removed]\",\"holderName\":\"[removed]\","
                + "\"storedPaymentMethodId\":\"[removed]\",\"number\":\"[removed]\","
                + "\"cvc\":\"[removed]\",\"expiryMonth\":\"[removed]\"},"
                + "\"shopperName\":\"[removed]\",\"shopperIP\":\"[removed]\","
                + "\"returnUrl\":\"https://shop.example/back?[removed]\"}");
  }

  @Test
  void whatAShopperCameBackWithIsNotKept() {
    assertThat(kept("{\"details\":{\"redirectResult\":\"X6XtfGC3!Y\"}}"))
        .isEqualTo("{\"details\":{\"redirectResult\":\"[removed]\"}}");
  }

  @Test
  void adyensAnswerKeepsWhyItWasRefused() {
    String answer =
        "{\"pspReference\":\"883\",\"refusalReason\":\"Not enough balance\","
            + "\"refusalReasonCode\":\"12\",\"resultCode\":\"Refused\"}";
    assertThat(kept(answer)).isEqualTo(answer);
  }

  @Test
  void payPalsPayerAndVaultedCardAreNotKept() {
    assertThat(
            kept(
                "{\"id\":\"5O19\",\"status\":\"COMPLETED\",\"payment_source\":{\"card\":"
                    + "{\"vault_id\":\"8kk\",\"number\":4111111111111111},\"token\":{\"id\":\"t\"}},"
                    + "\"payer\":{\"name\":{\"given_name\":\"Ada\"},\"payer_id\":\"QY\"},"
                    + "\"purchase_units\":[{\"amount\":{\"currency_code\":\"EUR\","
                    + "\"value\":\"34.90\"},\"custom_id\":\"77\"}],\"links\":[{\"rel\":\"approve\","
                    + "\"href\":\"https://www.example/checkoutnow?token=5O19\"}]}"))
        .isEqualTo(
            "{\"id\":\"5O19\",\"status\":\"COMPLETED\",\"payment_source\":{\"card\":"
                + "{\"vault_id\":\"[removed]\",\"number\":\"[removed]\"},\"token\":\"[removed]\"},"
                + "\"payer\":\"[removed]\","
                + "\"purchase_units\":[{\"amount\":{\"currency_code\":\"EUR\","
                + "\"value\":\"34.90\"},\"custom_id\":\"77\"}],\"links\":[{\"rel\":\"approve\","
                + "\"href\":\"https://www.example/checkoutnow?[removed]\"}]}");
  }

  @Test
  void payPalsAccessTokenIsNotKept() {
    assertThat(kept("{\"access_token\":\"A21AA\",\"token_type\":\"Bearer\",\"expires_in\":32400}"))
        .isEqualTo(
            "{\"access_token\":\"[removed]\",\"token_type\":\"Bearer\",\"expires_in\":32400}");
    assertThat(kept("grant_type=client_credentials&client_id=x"))
        .isEqualTo("grant_type=client_credentials&client_id=[removed]");
  }

  @Test
  void aComplaintThatQuotesTheTokenIsKeptWithoutIt() {
    assertThat(kept("{\"message\":\"No such PaymentMethod: 'pm_card_of_ada'\"}"))
        .isEqualTo("{\"message\":\"No such PaymentMethod: '[removed]'\"}");
  }

  @Test
  void aMereWordIsNoTokenToLookFor() {
    assertThat(new Redaction("redirect").body("{\"rel\":\"redirect\"}"))
        .isEqualTo("{\"rel\":\"redirect\"}");
  }

  @Test
  void theNameOfAnErrorIsKeptAndThatOfAPersonIsNot() {
    assertThat(kept("{\"name\":\"UNPROCESSABLE_ENTITY\",\"payer\":{\"name\":\"A_B\"}}"))
        .isEqualTo("{\"name\":\"UNPROCESSABLE_ENTITY\",\"payer\":\"[removed]\"}");
    assertThat(kept("{\"name\":\"ADA\",\"x\":{\"name\":{\"id\":\"Ada\"}}}"))
        .isEqualTo("{\"name\":\"[removed]\",\"x\":{\"name\":\"[removed]\"}}");
  }

  @Test
  void anAmountIsKeptUnderANameUnderWhichGatewaysQuoteWhatTheyDislike() {
    assertThat(kept("{\"details\":[{\"field\":\"/a\",\"value\":\"4111111111111111\"}]}"))
        .isEqualTo("{\"details\":[{\"field\":\"/a\",\"value\":\"[removed]\"}]}");
    assertThat(kept("{\"value\":-12}")).isEqualTo("{\"value\":-12}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"inventedTomorrow\":\"x\"} | {\"inventedTomorrow\":\"[removed]\"}",
        "{\"inventedTomorrow\":[1,true]} | {\"inventedTomorrow\":[\"[removed]\",true]}",
        "{\"message\":\"write to ada@x.test\"} | {\"message\":\"[removed]\"}",
        "{\"message\":\"write to ada\\u0040x.test\"} | {\"message\":\"[removed]\"}",
        "{\"message\":\"a \\\"b\\\" c\"} | {\"message\":\"a \\\"b\\\" c\"}",
        "{\"\\u0069d\":\"x\"} | {\"\\u0069d\":\"[removed]\"}",
        "[\"x\",{\"id\":\"1\"},\"y\"] | [\"[removed]\",{\"id\":\"1\"},\"[removed]\"]"
      })
  void whatIsNotKnownAsHarmlessIsLeftOut(String body, String kept) {
    assertThat(kept(body)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"Ada",
        "{\"id\" \"Ada\"}",
        "{\"Ada\",\"Ada\"}",
        "{Ada:\"Ada\"}",
        "{\"id\":Ada}",
        "{\"amount\":{\"Ada\" \"Ada\"}}",
        "{\"payer\":{\"id\":\"Ada",
        "}}]Ada",
        "{\"id\":\"\\",
        "<p>Ada</p>",
        "Ada"
      })
  void whatIsBrokenGivesNothingAway(String body) {
    assertThat(kept(body)).doesNotContain("Ada");
  }

  @Test
  void ofAVeryLongAnswerTheBeginningIsKept() {
    String kept = kept("{\"data\":[" + "{\"id\":\"re_1\"},".repeat(10_000) + "]}");
    assertThat(kept).hasSize(Redaction.MOST_KEPT + 1).startsWith("{\"data\":[{").endsWith("…");
    assertThat(kept("{\"id\":\"" + "x".repeat(20_000) + "\"}")).hasSize(Redaction.MOST_KEPT + 1);
    assertThat(kept("[".repeat(5_000))).endsWith("…");
  }

  @Test
  void aPathKeepsItsIdsAndTheHarmlessPartOfItsQuery() {
    assertThat(REDACTION.path("/v1/refunds?limit=100&payment_intent=pi_1&client_secret=x"))
        .isEqualTo("/v1/refunds?limit=100&payment_intent=pi_1&client_secret=[removed]");
    assertThat(REDACTION.path("/v71/payments/883/captures"))
        .isEqualTo("/v71/payments/883/captures");
  }
}
