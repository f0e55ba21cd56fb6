package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.DeskRobot;

/// The warehouses' list of sites is lost, so that no order can be handed over until it is back.
@Tag("shop")
class StuckOrderTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Shop shop = Shop.open();
  private final ShopClient client = shop.client();
  private final String email = UUID.randomUUID() + "@example.test";

  @BeforeEach
  void loseTheSites() {
    shop.plant("fulfilment", "rename table warehouse to lost_warehouse");
  }

  @AfterEach
  void findTheSites() throws TimeoutException {
    FxToolkit.cleanupStages();
    shop.plant("fulfilment", "rename table lost_warehouse to warehouse");
  }

  @Test
  void anOrderThatStandsStillIsFoundExplainedRetriedAndUndoneByTwoPeopleAtTheDesk()
      throws TimeoutException {
    long before = client.available("CHAIR-1");
    JsonNode placed = client.order(client.wish("CHAIR-1", 1, email, "tok_ok"), 30).body();
    String number = placed.path("number").asText();
    askForAPerson(number);

    propose(number);
    approve(number);

    Eventually.until("the order is undone", LONG, () -> status(placed).equals("CANCELLED"));
    JsonNode undone = client.order(number, placed.path("accessToken").asText());
    assertThat(undone.path("payment").path("status").asText()).isEqualTo("REFUNDED");
    assertThat(client.available("CHAIR-1")).isEqualTo(before);
    Eventually.until(
        "the shopper hears of it",
        LONG,
        () -> shop.mailbox().subjectsTo(email).stream().anyMatch(mail -> mail.contains("cancel")));
    shop.expectBooksAgree(Set.of());
  }

  private String status(JsonNode placed) {
    return client
        .order(placed.path("number").asText(), placed.path("accessToken").asText())
        .path("status")
        .asText();
  }

  /// As if it had been tried in vain for minutes.
  private void askForAPerson(String number) {
    Eventually.until("the hand-over failed", LONG, () -> !lastError(number).isEmpty());
    shop.plant(
        "orders",
        "update saga_instance set attempts = 12, due_at = timestampadd(second, 50, now(6))"
            + " where owner is null and id = "
            + row("RUNNING", number).path("id").asText());
    Eventually.until(
        "a person is asked",
        LONG,
        () -> {
          retry(number);
          return !row("NEEDS_PERSON", number).isMissingNode();
        });
  }

  private void retry(String number) {
    String id = row("RUNNING", number).path("id").asText();
    client.staff("POST", "/api/backoffice/v1/sagas/" + id + "/retry", null);
  }

  private String lastError(String number) {
    return row("RUNNING", number).path("lastError").asText();
  }

  private JsonNode row(String state, String number) {
    JsonNode items =
        client.staff("GET", "/api/backoffice/v1/sagas?state=" + state, null).body().path("items");
    for (JsonNode row : items) {
      if (row.path("orderNumber").asText().equals(number)) {
        return row;
      }
    }
    return items.path(items.size());
  }

  private DeskRobot deskOf(String name, String number) throws TimeoutException {
    DeskRobot desk = DeskRobot.at(shop.address());
    desk.signIn(name);
    desk.focus("#nav-stuck");
    desk.press(KeyCode.SPACE);
    desk.waitForText("#stuckOrder", number);
    return desk;
  }

  private void propose(String number) throws TimeoutException {
    DeskRobot desk = deskOf("support", number);
    desk.waitForText("#stuckState", "Needs a person");
    desk.waitForText("#lastError", "warehouse");
    desk.focus("#retryStep");
    desk.press(KeyCode.SPACE);
    desk.waitForText("#stuckDone", "tried again now");
    desk.write("#undoReason", "the sites are lost");
    desk.press(KeyCode.ENTER);
    desk.waitForText("#proposal", "Somebody else has to sign in");
    assertThat(desk.isShown("#approveUndo")).isFalse();
    FxToolkit.cleanupStages();
  }

  private void approve(String number) throws TimeoutException {
    DeskRobot desk = deskOf("support2", number);
    desk.waitForText("#proposal", "support proposed it");
    desk.focus("#approveUndo");
    desk.press(KeyCode.SPACE);
    desk.waitForText("#stuckDone", "being undone now");
    desk.press(KeyCode.F5);
    desk.waitForText("#stuckState", "Undone");
  }
}
