package storehouse.backoffice.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Stuck;
import storehouse.backoffice.server.Sagas;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.SagaRow;

class StuckViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final Workbench bench = new DeskBench().workbench();
  private final StuckViewModel first = model("support");
  private final StuckViewModel second = model("support2");

  private StuckViewModel model(String name) {
    Sagas sagas = new Sagas(DeskBench.signedIn(fake, name).server());
    return new StuckViewModel(bench, sagas, name);
  }

  @BeforeEach
  void ordersAreStuck() {
    Stuck.fill(fake);
    first.load();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private SagaRow chosen(StuckViewModel model) {
    return model.chosen().get().orElseThrow().saga();
  }

  private String sentences(StuckViewModel model) {
    return String.join(" ", new Explanation(bench).sentences(chosen(model)));
  }

  @Test
  void theOldestThatNeedsAPersonIsExplainedInPlainWords() {
    assertThat(first.rows()).extracting(SagaRow::orderNumber).hasSize(3).startsWith("SH-1042-7");
    assertThat(sentences(first))
        .contains("tried 14 times to hand the order to the warehouse, without success")
        .contains("The shopper has paid")
        .contains("The next try is at");
  }

  @Test
  void olderOnesCanBeListedAlone() {
    first.age().set(Age.MINUTES);
    assertThat(first.rows()).extracting(SagaRow::id).containsExactly("101", "102");
  }

  @Test
  void nothingStuckIsSaidSo() {
    first.show().set(Show.PAUSED);
    assertThat(first.condition().get()).isInstanceOf(Condition.Empty.class);
  }

  @Test
  void aPausedOrderSaysThatNothingHappensUntilItIsResumed() {
    first.pause();
    assertThat(sentences(first)).contains("nothing happens until somebody resumes it");
    first.resume();
    assertThat(chosen(first).paused()).isFalse();
    assertThat(first.done().get()).isEqualTo("It goes on.");
  }

  @Test
  void undoingNeedsAReason() {
    first.propose();
    assertThat(first.problem().get()).startsWith("Type why.");
    assertThat(first.proposal()).isEmpty();
  }

  @Test
  void onlyASecondPersonCanAgreeToUndo() {
    first.reason().set("the warehouse is gone");
    first.propose();
    assertThat(first.mayApprove()).isFalse();
    first.approve();
    assertThat(first.problem().get()).contains("You proposed this yourself");
    assertThat(fake.sagas().find("101").state()).isEqualTo("RUNNING");

    second.load();
    assertThat(second.mayApprove()).isTrue();
    second.approve();

    assertThat(fake.sagas().find("101").state()).isEqualTo("COMPENSATED");
    assertThat(sentences(second)).contains("two people agreed to undo it");
    assertThat(second.rows()).extracting(SagaRow::id).containsExactly("102", "103");
  }

  @Test
  void aRefusedProposalLeavesEverythingAsItIs() {
    first.reason().set("not sure");
    first.propose();
    second.load();
    second.refuse();
    first.load();
    assertThat(first.proposal()).isEmpty();
    assertThat(chosen(first).state()).isEqualTo("RUNNING");
  }
}
