package storehouse.backoffice.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.disputes.DisputeActs.Form;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.server.Disputes;
import storehouse.backoffice.work.Background;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.DisputeDetail.Evidence;

/// What is typed belongs to one dispute, and so does what the server answers.
class DisputeActsTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();

  /// Questions that wait for the server while `slow`.
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  private boolean slow;
  private final Workbench bench =
      new DeskBench().workbench().with(new Background(this::ask, Runnable::run));
  private final Disputes disputes = new Disputes(DeskBench.signedIn(fake, "support").server());
  private final DisputesViewModel list = new DisputesViewModel(bench, disputes);
  private final DisputeActs acts = new DisputeActs(bench, disputes, list, "support");

  private void ask(Runnable question) {
    if (slow) {
      waiting.add(question);
    } else {
      question.run();
    }
  }

  private void answerAll() {
    slow = false;
    for (Runnable question = waiting.poll(); question != null; question = waiting.poll()) {
      question.run();
    }
  }

  @BeforeEach
  void paymentsAreDisputed() {
    fake.disputes().add("1", "SH-1043-5", 8_990, Duration.ofHours(31));
    fake.disputes().add("2", "SH-1042-7", 64_900, Duration.ofDays(6));
    list.load();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private void choose(int row) {
    list.choose(list.rows().get(row));
  }

  private String chosen() {
    return list.chosen().get().orElseThrow().dispute().id();
  }

  private void type(String text) {
    acts.open(Form.EVIDENCE);
    acts.statement().set(text);
  }

  private String kept(String id) {
    Evidence evidence = fake.disputes().find(id).evidence();
    return evidence == null ? "" : evidence.statement();
  }

  @Test
  void whatIsTypedStaysAfterAConflictAndCanBeKept() {
    type("mine");
    fake.disputes().writtenBy("1", "finance", "theirs");

    acts.keep();

    assertThat(acts.problem().get()).contains("Somebody else has written");
    assertThat(acts.form().get()).isEqualTo(Form.EVIDENCE);
    assertThat(acts.statement().get()).isEqualTo("mine");
    assertThat(acts.theirs().get()).isPresent();
    assertThat(kept("1")).isEqualTo("theirs");
    acts.keep();
    assertThat(kept("1")).isEqualTo("mine");
    assertThat(acts.form().get()).isEqualTo(Form.NONE);
  }

  @Test
  void whatSomebodyElseWroteCanBeGoneOnWith() {
    type("mine");
    fake.disputes().writtenBy("1", "finance", "theirs");
    acts.keep();

    acts.takeTheirs();

    assertThat(acts.statement().get()).isEqualTo("theirs");
    assertThat(acts.theirs().get()).isEmpty();
  }

  @Test
  void whatIsTypedWaitsWhileAnotherDisputeIsLookedAt() {
    type("mine");
    choose(1);
    assertThat(acts.form().get()).isEqualTo(Form.NONE);
    type("of the other one");
    choose(0);
    acts.open(Form.EVIDENCE);
    assertThat(acts.statement().get()).isEqualTo("mine");

    fake.disputes().writtenBy("2", "finance", "theirs");
    choose(1);
    acts.open(Form.EVIDENCE);
    assertThat(acts.statement().get()).isEqualTo("of the other one");
    assertThat(acts.theirs().get()).isPresent();
  }

  @Test
  void anAnswerIsShownWithTheDisputeThatItIsAbout() {
    type("mine");
    slow = true;
    acts.keep();
    choose(1);
    answerAll();

    assertThat(chosen()).isEqualTo("2");
    assertThat(acts.done().get()).isEmpty();
    assertThat(acts.form().get()).isEqualTo(Form.NONE);
    choose(0);
    assertThat(acts.done().get()).contains("not sent yet");
  }

  @Test
  void aRefusalIsShownWithTheDisputeThatItIsAboutAndItsTextIsKept() {
    type("mine");
    fake.disputes().writtenBy("1", "finance", "theirs");
    slow = true;
    acts.keep();
    choose(1);
    answerAll();

    assertThat(chosen()).isEqualTo("2");
    assertThat(acts.problem().get()).isEmpty();
    choose(0);
    assertThat(acts.problem().get()).contains("Somebody else has written");
    acts.open(Form.EVIDENCE);
    assertThat(acts.statement().get()).isEqualTo("mine");
    assertThat(acts.theirs().get()).isPresent();
  }

  @Test
  void aListThatArrivesLateChoosesNothingElse() {
    slow = true;
    list.load();
    choose(1);
    answerAll();

    assertThat(chosen()).isEqualTo("2");
  }

  @Test
  void whatIsSentIsWhatWasShownToWhoWasSure() {
    type("mine");
    acts.keep();
    acts.open(Form.SEND);
    assertThat(fake.disputes().submissions()).isZero();
    fake.disputes().writtenBy("1", "finance", "theirs");

    acts.submit();

    assertThat(fake.disputes().submissions()).isZero();
    assertThat(acts.problem().get()).contains("Somebody else has written");
    assertThat(acts.form().get()).isEqualTo(Form.NONE);
  }
}
