package storehouse.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Paid;

@Tag("desktop")
class PaymentsTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();

  @BeforeEach
  void ordersArePaid() {
    Paid.fill(fake);
  }

  @AfterEach
  void stop() throws TimeoutException {
    FxToolkit.cleanupStages();
    fake.close();
  }

  private DeskRobot signedIn(String name) throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn(name);
    robot.waitFor("#nav-payments");
    robot.focus("#nav-payments");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#paymentOrder", "SH-1043-5");
    return robot;
  }

  private static void find(DeskRobot robot, String number) {
    robot.write("#paymentNumber", number);
    robot.press(KeyCode.ENTER);
    robot.waitForText("#paymentOrder", number);
    robot.waitUntil("it is found alone", () -> robot.tableRows("#payments") == 1);
  }

  @Test
  void aPaymentIsFoundAndWhatWasSaidToItsGatewayIsRead() throws TimeoutException, IOException {
    DeskRobot robot = signedIn("support");
    find(robot, "SH-1042-7");
    robot.waitForText("#paymentState", "Paid");
    robot.waitFor("#paymentLife");
    new Screenshots(robot).take("40-payment");
    robot.focus("#exchange-1");
    robot.press(KeyCode.SPACE);
    robot.waitFor("#exchangeAnswer");
    assertThat(robot.find("#exchangeAnswer", TextArea.class).getText())
        .contains("\n  \"status\": \"requires_capture\"\n")
        .contains("\"client_secret\": \"[removed]\"");
    assertThat(robot.find("#exchangeRequest", TextArea.class).getText())
        .isEqualTo("return_url = https://shop.example/order?[removed]");
    new Screenshots(robot).take("41-payment-exchange");
    robot.press(KeyCode.SPACE);
    robot.waitUntilGone("#exchangeAnswer");
  }

  @Test
  void whatTheGatewayToldThatDoesNotFitIsShown() throws TimeoutException, IOException {
    DeskRobot robot = signedIn("support");
    find(robot, "SH-1041-5");
    robot.waitForText("#unfitHint", "Compare it with the payment");
    robot.waitForText("#unfit-REFUND", "Adyen told it of its payment SH-1041-5/7543");
    robot.waitForText("#unfit-CAPTURE", "is not tried again");
    new Screenshots(robot).take("49e-payment-told-what-does-not-fit");
  }

  @Test
  void aPartIsGivenBackAfterReadingWhatThatMeans() throws TimeoutException, IOException {
    DeskRobot robot = signedIn("finance");
    find(robot, "SH-1042-7");
    robot.focus("#refundPayment");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#refundConsequence", "Nothing of the payment is kept");
    robot.write("#refundAmount", "12.50");
    robot.waitForText("#refundConsequence", "€12.50 goes back to the shopper. €77.40 is kept.");
    robot.press(KeyCode.ENTER);
    robot.press(KeyCode.ENTER);
    robot.waitForText("#paymentProblem", "Type why");
    robot.write("#refundReason", "the lid was broken");
    new Screenshots(robot).take("42-payment-refund");
    robot.focus("#refundSure");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#paymentState", "Partly refunded");
    robot.waitForText("#paymentDone", "It was given back");
    assertThat(fake.payments().find("2").payment().refunded().minorUnits()).isEqualTo(1_250);
    new Screenshots(robot).take("43-payment-partly-refunded");
  }

  @Test
  void anUnknownPaymentIsClearedUpByTwoPeople() throws TimeoutException, IOException {
    DeskRobot robot = signedIn("support");
    robot.waitForText("#paymentsSum", "1 is unknown");
    robot.waitForText("#paymentState", "Unknown");
    new Screenshots(robot).take("44-payment-unknown");
    robot.focus("#resolvePayment");
    robot.press(KeyCode.SPACE);
    robot.focus("#resolveVerdict");
    robot.press(KeyCode.DOWN);
    robot.press(KeyCode.DOWN);
    robot.write("#resolveReason", "seen at its desk at noon");
    new Screenshots(robot).take("45-payment-resolve");
    robot.focus("#resolveSure");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#paymentProposal", "Somebody else has to sign in");
    assertThat(robot.isShown("#approvePayment")).isFalse();
    FxToolkit.cleanupStages();

    DeskRobot colleague = signedIn("finance");
    colleague.waitForText("#paymentsSum", "1 waits for a second person");
    colleague.waitForText("#paymentProposal", "support proposed it");
    new Screenshots(colleague).take("46-payment-second-person");
    colleague.focus("#approvePayment");
    colleague.press(KeyCode.SPACE);
    colleague.waitForText("#paymentState", "Paid");
    colleague.waitForText("#paymentDone", "Agreed");
    assertThat(fake.payments().find("1").payment().status()).isEqualTo("CAPTURED");
    new Screenshots(colleague).take("47-payment-cleared-up");
  }

  @Test
  void anOrderThatIsUnderWayKeepsItsMoneyToItself() throws TimeoutException, IOException {
    DeskRobot robot = signedIn("support");
    find(robot, "SH-1039-5");
    robot.waitFor("#paymentUnderWay");
    assertThat(robot.isShown("#voidPayment")).isFalse();
    new Screenshots(robot).take("48-payment-under-way");
    find(robot, "SH-1041-5");
    new Screenshots(robot).take("49-payment-with-refund");
    find(robot, "SH-1038-7");
    new Screenshots(robot).take("49b-payment-declined");
    robot.write("#paymentNumber", "SH-1");
    robot.press(KeyCode.ENTER);
    robot.waitFor(".notice");
    new Screenshots(robot).take("49c-payment-none");
    fake.close();
    robot.press(KeyCode.F5);
    robot.waitFor("#retry");
    new Screenshots(robot).take("49d-payments-unreachable");
  }
}
