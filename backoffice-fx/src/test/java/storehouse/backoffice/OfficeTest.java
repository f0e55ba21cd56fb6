package storehouse.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.fake.Bought;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Goods;
import storehouse.model.backoffice.ShipmentLine;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.Warehouse;
import storehouse.model.shop.Order;

@Tag("desktop")
class OfficeTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();

  @BeforeEach
  void ordersAndStockExist() {
    Bought.fill(fake);
  }

  @AfterEach
  void stop() throws TimeoutException {
    FxToolkit.cleanupStages();
    fake.close();
  }

  @Test
  void supportLooksUpAnOrderAndReadsWhyItsSagaWasUndone() throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("support");
    robot.write("#orderQuery", "ben@example.test");
    robot.waitUntil("one order is found", () -> robot.tableRows("#orders") == 1);
    robot.press(KeyCode.ENTER);
    robot.waitForText("#orderStatus", "Cancelled");
    robot.waitForText("#paymentStatus", "Declined");
    robot.waitForText("#sagaState", "Undone");
    robot.press(KeyCode.ESCAPE);
    robot.waitFor("#orderQuery");
  }

  @Test
  void supportCancelsAnOrderAfterReadingWhatThatMeans() throws TimeoutException, IOException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("support");
    robot.write("#orderQuery", "cleo@example.test");
    robot.waitUntil("one order is found", () -> robot.tableRows("#orders") == 1);
    robot.press(KeyCode.ENTER);
    robot.waitForText("#orderStatus", "Confirmed");
    robot.focus("#cancelOrder");
    robot.press(KeyCode.SPACE);
    robot.focus("#cancelSure");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#cancelProblem", "Choose why");
    new Screenshots(robot).take("34-cancel-order");
    robot.focus("#cancelReason");
    robot.press(KeyCode.DOWN);
    robot.focus("#cancelSure");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#orderStatus", "Cancelled");
    robot.waitForText("#paymentStatus", "Refunded");
    assertThat(fake.orders().cancelReason("SH-1040-7")).isEqualTo("SHOPPER_ASKED");
  }

  @Test
  void supportHoldsAnOrderWithANoteAndReleasesIt() throws TimeoutException, IOException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("support");
    robot.write("#orderQuery", "cleo@example.test");
    robot.waitUntil("one order is found", () -> robot.tableRows("#orders") == 1);
    robot.press(KeyCode.ENTER);

    robot.waitForText("#orderStatus", "Confirmed");
    robot.focus("#holdOrder");
    robot.press(KeyCode.SPACE);
    robot.focus("#holdSure");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#holdProblem", "Choose why");
    robot.focus("#holdReason");
    robot.press(KeyCode.DOWN);
    robot.write("#holdNote", "three cards tried before");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#orderOnHold", "On hold");
    assertThat(fake.orders().order("SH-1040-7").holds().getFirst().reason()).isEqualTo("FRAUD");
    new Screenshots(robot).take("35-order-on-hold");

    robot.focus(".release");
    robot.press(KeyCode.SPACE);
    robot.waitUntilGone("#orderOnHold");
    assertThat(fake.orders().order("SH-1040-7").holds().getFirst().releasedBy())
        .isEqualTo("support");
  }

  @Test
  void supportTakesUnitsOutOfAnOrderAndCorrectsItsAddress() throws TimeoutException, IOException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("support");
    robot.write("#orderQuery", "cleo@example.test");
    robot.waitUntil("one order is found", () -> robot.tableRows("#orders") == 1);
    robot.press(KeyCode.ENTER);

    robot.waitForText("#orderStatus", "Confirmed");
    robot.focus("#editOrder");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#editConsequence", "All goods stay");
    robot.focus("#keep-MUG-BLUE");
    robot.press(KeyCode.DOWN);
    robot.press(KeyCode.DOWN);
    robot.waitForText("#editConsequence", "2 units are taken out: €19.80");
    robot.write("#edit-line1", "Rosenweg 21");
    new Screenshots(robot).take("36-change-order");
    robot.focus("#editSure");
    robot.press(KeyCode.SPACE);

    robot.waitUntilGone("#editSure");
    Order changed = fake.orders().order("SH-1040-7").order();
    assertThat(changed.lines().getFirst().quantity()).isEqualTo(1);
    assertThat(changed.shippingAddress().line1()).isEqualTo("Rosenweg 21");
  }

  @Test
  void supportSendsAnOrderInTwoParcels() throws TimeoutException, IOException {
    fake.floor().add(Goods.shipment("s2", "SH-1040-7"), Instant.now());
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("support");
    robot.write("#orderQuery", "cleo@example.test");
    robot.waitUntil("one order is found", () -> robot.tableRows("#orders") == 1);
    robot.press(KeyCode.ENTER);

    robot.waitForText("#orderStatus", "Confirmed");
    robot.focus("#splitParcel");
    robot.press(KeyCode.SPACE);
    robot.focus("#splitSure");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#splitProblem", "Choose what goes");
    robot.focus("#split-KETTLE-1L");
    robot.press(KeyCode.UP);
    new Screenshots(robot).take("37-split-parcel");
    robot.focus("#splitSure");
    robot.press(KeyCode.SPACE);

    robot.waitUntilGone("#splitSure");
    assertThat(fake.floor().find("s2-b").lines())
        .extracting(ShipmentLine::sku)
        .containsExactly("KETTLE-1L");
  }

  @Test
  void stockCorrectionThatLosesARaceShowsTheFreshNumbersAndThenSucceeds() throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("stock");
    robot.scan("4006381333931");
    robot.waitForText("#stockTitle", "Enamel mug");
    robot.waitForText("#adjustAt", "BER");
    robot.write("#delta", "-2");
    robot.write("#reason", "broken on the shelf");
    robot.waitForText("#preview", "from 12 to 10");
    fake.stock().somebodyElseSets("MUG-BLUE", "BER", 9);
    robot.press(KeyCode.ENTER);
    robot.waitForText("#problem", "on hand was 12 and is 9 now");
    robot.waitForText("#preview", "from 9 to 7");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#adjusted", "from 9 to 7");
    assertThat(fake.stock().level("MUG-BLUE", "BER").map(StockLevel::onHand)).contains(7L);
  }

  @Test
  void stockClerkMarksUnitsAsDamagedByKeyboardAlone() throws TimeoutException, IOException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("stock");
    robot.scan("4006381333931");
    robot.waitForText("#adjustAt", "BER");
    robot.focus("#kind");
    robot.press(KeyCode.DOWN);
    robot.write("#delta", "2");
    robot.write("#reason", "handle is cracked");
    robot.waitForText("#preview", "damaged goes from 1 to 3");
    new Screenshots(robot).take("29-stock-damaged");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#adjusted", "damaged went from 1 to 3");
    assertThat(fake.stock().level("MUG-BLUE", "BER").map(StockLevel::damaged)).contains(3L);
  }

  @Test
  void adminClosesAWarehouseWithAReason() throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("admin");
    robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT5);
    robot.waitForText("#changeWarehouse", "Close BER");
    robot.write("#reason", "stocktaking");
    robot.press(KeyCode.ENTER);
    robot.waitForText("#changed", "is closed for orders");
    assertThat(fake.sites().find("BER").map(Warehouse::acceptingOrders)).contains(false);
  }

  @Test
  void finderLeadsFromAnywhereToAnOrder() throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("admin");
    robot.press(KeyCode.SHORTCUT, KeyCode.K);
    robot.write("#finderText", "SH-1042-7");
    robot.waitUntil("the order is found", () -> robot.rows("#finderList") == 1);
    robot.press(KeyCode.ENTER);
    robot.waitForText("#orderStatus", "Confirmed");
  }

  @Test
  void endedSessionLeadsToSignInWithAReason() throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("support");
    fake.endSessions();
    robot.press(KeyCode.F5);
    robot.waitForText("#problem", "Your session has ended");
    robot.waitFor("#username");
  }
}
