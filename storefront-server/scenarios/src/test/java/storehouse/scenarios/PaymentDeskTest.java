package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.DeskRobot;
import storehouse.launcher.check.Intent;

/// Staff read what was said to the gateway, give a part back, and say together what nobody knows.
@Tag("shop")
class PaymentDeskTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Shop shop = Shop.open();
  private final ShopClient client = shop.client();
  private final String email = UUID.randomUUID() + "@example.test";

  @AfterEach
  void leave() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  /// An order that is carried out, so that nobody but people moves its money any more.
  private String carriedOut() {
    JsonNode placed = client.order(client.wish("CHAIR-1", 1, email, "tok_ok"), 30).body();
    String number = placed.path("number").asText();
    Eventually.until(
        "the order is carried out", LONG, () -> !payment(number).path("underWay").asBoolean());
    return number;
  }

  private JsonNode payment(String number) {
    JsonNode row =
        client
            .staff("GET", "/api/backoffice/v1/payments?number=" + number, null)
            .body()
            .path("items")
            .path(0);
    return client
        .staff("GET", "/api/backoffice/v1/payments/" + row.path("id").asText(), null)
        .body();
  }

  private DeskRobot deskOf(String name, String number) throws TimeoutException {
    DeskRobot desk = DeskRobot.at(shop.address());
    desk.signIn(name);
    desk.focus("#nav-payments");
    desk.press(KeyCode.SPACE);
    desk.write("#paymentNumber", number);
    desk.press(KeyCode.ENTER);
    desk.waitForText("#paymentOrder", number);
    return desk;
  }

  @Test
  void aPaymentIsFoundItsExchangeReadAndAPartOfItGivenBack() throws TimeoutException {
    String number = carriedOut();
    DeskRobot desk = deskOf("finance", number);
    desk.waitForText("#paymentState", "Paid");
    desk.focus("#exchange-1");
    desk.press(KeyCode.SPACE);
    desk.waitFor("#exchangeAnswer");
    assertThat(desk.find("#exchangeAnswer", TextArea.class).getText())
        .contains("\"status\": \"requires_capture\"")
        .doesNotContain("tok_ok")
        .doesNotContain("_secret_");

    desk.focus("#refundPayment");
    desk.press(KeyCode.SPACE);
    desk.write("#refundAmount", "5.00");
    desk.write("#refundReason", "a scratch");
    desk.press(KeyCode.ENTER);
    desk.waitForText("#paymentState", "Partly refunded");

    String id = payment(number).path("payment").path("id").asText();
    assertThat(shop.paymentsOf(List.of(id))).extracting(Intent::refunded).containsExactly(500L);
    shop.expectBooksAgree(Set.of(number));
  }

  @Test
  void whatNobodyKnowsIsClearedUpByTwoPeople() throws TimeoutException {
    String number = carriedOut();
    shop.plant(
        "payment",
        "update payment set unknown_since = utc_timestamp(6), standing = 'UNKNOWN', look_at = null"
            + " where order_number = '"
            + number
            + "'");
    DeskRobot desk = deskOf("support", number);
    desk.waitForText("#paymentState", "Unknown");
    desk.focus("#resolvePayment");
    desk.press(KeyCode.SPACE);
    desk.focus("#resolveVerdict");
    desk.press(KeyCode.DOWN);
    desk.press(KeyCode.DOWN);
    desk.write("#resolveReason", "seen at its desk");
    desk.press(KeyCode.ENTER);
    desk.waitForText("#paymentProposal", "Somebody else has to sign in");
    FxToolkit.cleanupStages();

    DeskRobot colleague = deskOf("support2", number);
    colleague.waitForText("#paymentProposal", "support proposed it");
    colleague.focus("#approvePayment");
    colleague.press(KeyCode.SPACE);
    colleague.waitForText("#paymentState", "Paid");
    assertThat(payment(number).path("payment").path("status").asText()).isEqualTo("CAPTURED");
    shop.expectBooksAgree(Set.of(number));
  }

  @Test
  void whatStandsInTheWayIsSaidOverHttp() {
    String number = carriedOut();
    String path =
        "/api/backoffice/v1/payments/" + payment(number).path("payment").path("id").asText();

    ShopClient.Answer released = client.staff("POST", path + "/void", "{\"reason\": \"no\"}");
    assertThat(released.status()).isEqualTo(409);
    assertThat(released.body().path("type").asText()).endsWith("payment-captured");
    ShopClient.Answer keyless =
        client.staff(
            "POST",
            path + "/refunds",
            "{\"amount\": {\"minorUnits\": 5, \"currency\": \"EUR\"}, \"reason\": \"no\"}");
    assertThat(keyless.status()).isEqualTo(400);
    assertThat(keyless.body().path("detail").asText()).contains("Idempotency-Key");
    assertThat(client.staff("GET", "/api/backoffice/v1/payments?state=LOST", null).status())
        .isEqualTo(400);
    assertThat(client.staff("GET", "/api/backoffice/v1/payments/7", null).status()).isEqualTo(404);
  }
}
