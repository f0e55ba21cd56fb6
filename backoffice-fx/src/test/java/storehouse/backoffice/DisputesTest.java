package storehouse.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import storehouse.backoffice.fake.FakeBackOffice;

@Tag("desktop")
class DisputesTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();

  @BeforeEach
  void paymentsAreDisputed() {
    fake.disputes().add("1", "SH-1043-5", 8_990, Duration.ofHours(31));
    fake.disputes().add("2", "SH-1042-7", 64_900, Duration.ofDays(6));
    fake.disputes().add("3", "SH-1038-7", 1_250, Duration.ofDays(9));
  }

  @AfterEach
  void stop() throws TimeoutException {
    FxToolkit.cleanupStages();
    fake.close();
  }

  private DeskRobot signedIn(String name) throws TimeoutException {
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn(name);
    robot.waitFor("#nav-disputes");
    robot.focus("#nav-disputes");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#disputeOrder", "SH-1043-5");
    return robot;
  }

  @Test
  void evidenceIsWrittenAndSentOnce() throws TimeoutException, IOException {
    DeskRobot robot = signedIn("support");
    robot.waitForText("#disputesSum", "3 wait for the shop");
    robot.waitForText("#disputeLeft", "1 d 6 h left");
    robot.waitForText("#disputeFacts", "nothing arrived");
    new Screenshots(robot).take("60-disputes");

    robot.focus("#writeEvidence");
    robot.press(KeyCode.SPACE);
    robot.waitFor("#keepEvidence");
    robot.focus("#keepEvidence");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#disputeProblem", "Write what the shop has to say");
    robot.write("#evidenceStatement", "The lamp was delivered on 3 November and signed for.");
    robot.write("#evidenceCarrier", "UPS");
    robot.write("#evidenceTracking", "1Z999AA10123456784");
    new Screenshots(robot).take("61-dispute-evidence");
    robot.focus("#keepEvidence");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#disputeDone", "not sent yet");
    robot.waitForText("#disputeStatement", "signed for");
    assertThat(fake.disputes().submissions()).isZero();
    new Screenshots(robot).take("62-dispute-written");

    sendsItOnceItIsSure(robot);
    robot.waitForText("#disputeState", "Under review");
    robot.waitUntil("it can be sent once", () -> !robot.isShown("#submitEvidence"));
    assertThat(fake.disputes().submissions()).isEqualTo(1);

    fake.disputes().decide("1", "WON");
    robot.press(KeyCode.F5);
    robot.waitForText("#disputeState", "Won");
    new Screenshots(robot).take("63-dispute-won");
  }

  private void sendsItOnceItIsSure(DeskRobot robot) throws TimeoutException, IOException {
    robot.focus("#submitEvidence");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#sendText", "cannot be changed");
    assertThat(fake.disputes().submissions()).isZero();
    new Screenshots(robot).take("68-dispute-send");
    robot.press(KeyCode.SPACE);
    robot.waitUntil("a key pressed twice sends nothing", () -> !robot.isShown("#sendSure"));
    assertThat(fake.disputes().submissions()).isZero();
    robot.focus("#submitEvidence");
    robot.press(KeyCode.SPACE);
    robot.waitFor("#sendSure");
    robot.focus("#sendSure");
    robot.press(KeyCode.SPACE);
  }

  @Test
  void givingInToALargeOneTakesTwoPeople() throws TimeoutException, IOException {
    fake.disputes().decide("1", "LOST");
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("support");
    openDisputes(robot);
    giveIn(robot);
    robot.waitForText("#disputeProposal", "You proposed to give in");
    robot.waitUntil("nobody agrees alone", () -> !robot.isShown("#agreeDispute"));
    robot.waitUntil("it is proposed once", () -> !robot.isShown("#acceptDispute"));
    new Screenshots(robot).take("69-dispute-proposed");
    FxToolkit.cleanupStages();

    DeskRobot colleague = DeskRobot.at(fake.address());
    colleague.signIn("finance");
    openDisputes(colleague);
    colleague.waitForText("#disputeProposal", "support proposed to give in");
    new Screenshots(colleague).take("64-dispute-second-person");
    colleague.focus("#agreeDispute");
    colleague.press(KeyCode.SPACE);
    colleague.waitForText("#disputeState", "Given in");
    assertThat(fake.disputes().find("2").dispute().standing()).isEqualTo("ACCEPTED");
  }

  @Test
  void whoProposedToGiveInTakesItBack() throws TimeoutException {
    fake.disputes().decide("1", "LOST");
    DeskRobot robot = DeskRobot.at(fake.address());
    robot.signIn("support");
    openDisputes(robot);
    giveIn(robot);
    robot.waitForText("#disputeProposal", "You proposed to give in");

    robot.focus("#declineDispute");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#disputeDone", "Taken back");
    robot.waitUntil("there is no proposal", () -> !robot.isShown("#disputeProposal"));
    robot.waitFor("#acceptDispute");
  }

  @Test
  void whatIsTypedStaysWhenSomebodyElseHasWrittenMeanwhile() throws TimeoutException, IOException {
    DeskRobot robot = signedIn("support");
    robot.focus("#writeEvidence");
    robot.press(KeyCode.SPACE);
    robot.write("#evidenceStatement", "It was delivered and signed for.");
    fake.disputes().writtenBy("1", "finance", "The carrier has a photograph.");
    robot.focus("#keepEvidence");
    robot.press(KeyCode.SPACE);

    robot.waitForText("#disputeProblem", "Somebody else has written meanwhile");
    robot.waitForText("#theirsBy", "finance wrote something else");
    robot.waitForText("#theirsText", "The carrier has a photograph.");
    assertThat(robot.find("#evidenceStatement", TextArea.class).getText())
        .isEqualTo("It was delivered and signed for.");
    new Screenshots(robot).take("67-dispute-conflict");

    robot.focus("#keepEvidence");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#disputeDone", "not sent yet");
    robot.waitForText("#disputeStatement", "signed for");
  }

  @Test
  void whatStandsInTheWayOfADisputeIsSaid() throws TimeoutException, IOException {
    fake.disputes().troubles("1", "NEEDS_RESPONSE", "NOT_SENT", "403 no permission");
    fake.disputes().addUnlisted(41);
    DeskRobot robot = signedIn("support");
    robot.waitForText("#disputesSum", "the first 3 of 44");
    robot.waitForText("#disputeHindered", "Not sent");
    robot.waitForText("#disputeHindered", "403 no permission");
    new Screenshots(robot).take("65-dispute-not-sent");
    robot.waitUntil("it can be written anew", () -> robot.isShown("#writeEvidence"));

    fake.disputes().troubles("1", "TOLD", "NO_ANSWER", "");
    robot.press(KeyCode.F5);
    robot.waitForText("#disputeState", "Told, not seen");
    robot.waitForText("#disputeFacts", "are not known");
    robot.waitUntil("nothing to write", () -> !robot.isShown("#writeEvidence"));
    new Screenshots(robot).take("66-dispute-told");
  }

  private static void openDisputes(DeskRobot robot) {
    robot.waitFor("#nav-disputes");
    robot.focus("#nav-disputes");
    robot.press(KeyCode.SPACE);
    robot.waitForText("#disputeOrder", "SH-1042-7");
  }

  private static void giveIn(DeskRobot robot) {
    robot.focus("#acceptDispute");
    robot.press(KeyCode.SPACE);
    robot.write("#acceptReason", "the parcel never left");
    robot.focus("#acceptSure");
    robot.press(KeyCode.SPACE);
  }
}
