package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.DeskRobot;

/// A shopper has the bank take the money back, and staff say what the shop has to say.
@Tag("shop")
class DisputeDeskTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Shop shop = Shop.open();
  private final ShopClient client = shop.client();

  @AfterEach
  void leave() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  private JsonNode dispute(String number) {
    for (JsonNode row :
        client
            .staff("GET", "/api/backoffice/v1/disputes?state=ALL&size=200", null)
            .body()
            .path("items")) {
      if (row.path("orderNumber").asText().equals(number)) {
        return row;
      }
    }
    return MissingNode.getInstance();
  }

  @Test
  void aDisputedPaymentIsDefendedFromTheDesktop() throws TimeoutException {
    String email = UUID.randomUUID() + "@example.test";
    JsonNode placed = client.order(client.wish("CHAIR-1", 1, email, "tok_disputed"), 30).body();
    String number = placed.path("number").asText();
    Eventually.until("it is disputed", LONG, () -> dispute(number).has("id"));
    String path = "/api/backoffice/v1/disputes/" + dispute(number).path("id").asText();
    assertThat(client.staff("POST", path + "/submission", "{\"version\": 0}").status())
        .isEqualTo(409);
    assertThat(client.staff("GET", "/api/backoffice/v1/disputes/7", null).status()).isEqualTo(404);
    assertThat(client.staff("GET", "/api/backoffice/v1/disputes?state=SOME", null).status())
        .isEqualTo(400);
    ShopClient.Answer written =
        client.staff(
            "PUT",
            path + "/evidence",
            "{\"version\": 0, \"statement\": \"It was delivered.\", \"carrier\": \"UPS\","
                + " \"trackingNumber\": \"1Z999AA10123456784\"}");
    assertThat(written.status()).isEqualTo(200);

    DeskRobot desk = DeskRobot.at(shop.address());
    desk.signIn("support");
    desk.focus("#nav-disputes");
    desk.press(KeyCode.SPACE);
    desk.waitForText("#disputeOrder", number);
    desk.waitForText("#disputeStatement", "It was delivered.");
    desk.focus("#submitEvidence");
    desk.press(KeyCode.SPACE);
    desk.focus("#sendSure");
    desk.press(KeyCode.SPACE);

    Eventually.until(
        "it is under review",
        LONG,
        () -> dispute(number).path("standing").asText().equals("UNDER_REVIEW"));
    assertThat(client.staff("POST", path + "/acceptance", "{\"reason\": \"no\"}").status())
        .isEqualTo(409);
  }
}
