package storehouse.backoffice.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.Bought;
import storehouse.backoffice.fake.FakeBackOffice;

class PolicyViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final StockViewModel model =
      new StockViewModel(
          new DeskBench().workbench(), DeskBench.signedIn(fake, "stock"), "4006381333931");
  private final PolicyViewModel policy = model.policy();

  @BeforeEach
  void mugsAreFoundByBarcode() {
    Bought.fill(fake);
    model.find();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void aBackorderIsDecidedWithItsLimitAndDayAndSaidInASentence() {
    assertThat(policy.sentence().get()).isEqualTo("Sold while it is in stock.");
    policy.begin();
    policy.kind().set(PolicyKind.BACKORDER);
    policy.limit().set("20");
    policy.day().set(LocalDate.parse("2027-03-09"));
    policy.reason().set("supplier confirmed");

    policy.decide();

    assertThat(policy.problem().get()).isEmpty();
    assertThat(policy.open().get()).isFalse();
    assertThat(policy.sentence().get())
        .startsWith("Backorder: orders wait for 0 of at most 20 units. More is expected on");
    assertThat(fake.stock().policyOf("MUG-BLUE").limit()).isEqualTo(20);
  }

  @Test
  void whatIsMissingIsNotSent() {
    policy.begin();
    policy.kind().set(PolicyKind.PRE_ORDER);
    policy.decide();
    assertThat(policy.problem().get()).startsWith("Type for how many units");
    policy.limit().set("5");
    policy.decide();
    assertThat(policy.problem().get()).startsWith("A pre-order needs the day");
    policy.day().set(LocalDate.parse("2027-03-09"));
    policy.decide();
    assertThat(policy.problem().get()).startsWith("Type why.");
    assertThat(fake.stock().policyOf("MUG-BLUE").version()).isZero();
  }

  @Test
  void whoDecidesSecondReadsTheFreshStateAndKeepsTheForm() {
    policy.begin();
    policy.kind().set(PolicyKind.BACKORDER);
    policy.limit().set("5");
    policy.reason().set("demand");
    fake.stock().somebodyElseDecides("MUG-BLUE", 7);

    policy.decide();

    assertThat(policy.problem().get()).isEqualTo("Somebody else decided first.");
    assertThat(policy.open().get()).isTrue();
    assertThat(policy.sentence().get()).contains("of at most 7 units");
    policy.decide();
    assertThat(fake.stock().policyOf("MUG-BLUE").limit()).isEqualTo(5);
  }
}
