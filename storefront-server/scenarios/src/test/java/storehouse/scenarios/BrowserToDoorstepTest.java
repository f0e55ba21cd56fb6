package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.DeskRobot;

@Tag("shop")
class BrowserToDoorstepTest {

  private static final Duration MAIL = Duration.ofSeconds(40);

  private final Shop shop = Shop.open();
  private final String email = UUID.randomUUID() + "@example.test";

  @AfterEach
  void closeTheDesktop() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  @ParameterizedTest(name = "with JavaScript: {0}")
  @ValueSource(booleans = {true, false})
  void anOrderFromTheBrowserIsPickedPackedAndShippedAtTheDeskAndTheShopperSeesIt(boolean withScript)
      throws TimeoutException {
    try (Shopper shopper = Shopper.at(shop.address(), withScript)) {
      shopper.chooses("Table Lamp");
      String number = shopper.paysAs(email);
      shopper.waitsForStatus("CONFIRMED");
      awaitMails(1);

      pick(number);
      String tracking = packAndShip(number);

      assertThat(shopper.waitsForTracking()).contains(tracking);
      awaitMails(2);
      assertThat(shop.mailbox().subjectsTo(email)).hasSize(2);
      assertThat(shop.mailbox().subjectsTo(email)).allMatch(subject -> subject.contains(number));
    }
    shop.expectBooksAgree(Set.of());
  }

  private void awaitMails(int count) {
    Eventually.until(
        count + " mails to " + email, MAIL, () -> shop.mailbox().subjectsTo(email).size() >= count);
  }

  private void pick(String number) throws TimeoutException {
    DeskRobot desk = DeskRobot.at(shop.address());
    desk.signIn("picker");
    desk.waitFor("#filter");
    desk.waitUntil(
        "the order is in the queue", () -> desk.text("#nav-pick .count").matches("\\d+"));
    desk.scan(number);
    desk.waitFor("#bin");
    String bin = desk.text("#bin");
    desk.scan("Z-99-9-Z");
    desk.waitForText("#flashText", bin);
    desk.scan(bin);
    desk.scan("LAMP-1");
    desk.waitFor("#finished");
    FxToolkit.cleanupStages();
  }

  private String packAndShip(String number) throws TimeoutException {
    DeskRobot desk = DeskRobot.at(shop.address());
    desk.signIn("packer");
    desk.waitFor("#filter");
    desk.waitUntil(
        "the order is in the queue", () -> desk.text("#nav-pack .count").matches("\\d+"));
    desk.scan(number);
    desk.waitFor("#confirmShipment");
    desk.scan(number);
    desk.waitFor("#weight");
    desk.scan("1450");
    desk.waitFor("#buyLabel");
    desk.press(KeyCode.ENTER);
    desk.waitForText("#trackingNumber", "1Z");
    String tracking = desk.text("#trackingNumber").strip();
    desk.press(KeyCode.ENTER);
    desk.waitForText("#shipmentState", "Shipped");
    return tracking.substring(tracking.indexOf("1Z"));
  }
}
