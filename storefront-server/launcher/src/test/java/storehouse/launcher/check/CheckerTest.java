package storehouse.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import storehouse.launcher.check.Books.Counted;
import storehouse.launcher.check.Books.Hold;
import storehouse.launcher.check.Books.Late;
import storehouse.launcher.check.Books.OpenEdit;
import storehouse.launcher.check.Books.Order;
import storehouse.launcher.check.Books.Reservation;
import storehouse.launcher.check.Books.Shipped;
import storehouse.launcher.check.Books.Stock;
import storehouse.launcher.check.Books.Wait;

class CheckerTest {

  private static final Order CONFIRMED = order("CONFIRMED", "COMPLETED");
  private static final Order CANCELLED = order("CANCELLED", "COMPENSATED");
  private static final Reservation LIVE = new Reservation(1, "mug", "BER", 2, 0, "LIVE");
  private static final Reservation RELEASED = new Reservation(1, "mug", "BER", 2, 0, "RELEASED");
  private static final Stock TWO_RESERVED = stock(2, 5, 0);
  private static final Stock NONE_RESERVED = stock(0, 5, 0);
  private static final Intent CHARGED = intent(0, 900, 0, 1);

  private static Order order(String status, String saga) {
    return order(status, saga, null);
  }

  /// An order that somebody holds at this step, or nobody.
  private static Order order(String status, String saga, @Nullable String heldAt) {
    return order(status, saga, heldAt, 0, false);
  }

  private static Order order(
      String status, String saga, @Nullable String heldAt, long givenBack, boolean mayBeForgotten) {
    return new Order(
        1,
        "SH-1",
        status,
        900,
        givenBack,
        "EUR",
        saga,
        heldAt == null ? "confirm order" : heldAt,
        false,
        heldAt != null,
        !status.equals("CANCELLED"),
        mayBeForgotten,
        new Order.Amounts(900, 900, 0, 0),
        Map.of("mug", 2));
  }

  /// Five mugs on hand.
  private static Stock stock(long reserved, long moved, long damaged) {
    return new Stock(
        "mug", "BER", 5, reserved, moved, Map.of("damaged", new Counted(damaged, damaged)));
  }

  private static Intent intent(long held, long captured, long refunded, int captures) {
    return new Intent("stripe", "pi_1", "1", "x", 900, "eur", held, captured, refunded, captures);
  }

  private static List<String> findings(
      Order order, Reservation reservation, Stock stock, Intent intent) {
    return findings(
        new Books(
            Map.of(1L, order),
            List.of(reservation),
            List.of(),
            List.of(),
            List.of(stock),
            List.of(intent),
            List.of(),
            List.of(),
            List.of(),
            Set.of("SH-1")));
  }

  private static List<String> findings(Books books) {
    return Checker.results(books).stream().flatMap(result -> result.findings().stream()).toList();
  }

  @Test
  void booksThatAgreeHaveNoFinding() {
    assertThat(findings(CONFIRMED, LIVE, TWO_RESERVED, CHARGED)).isEmpty();
    assertThat(findings(CANCELLED, RELEASED, NONE_RESERVED, intent(0, 900, 900, 1))).isEmpty();
  }

  @Test
  void aSkippedReleaseIsFound() {
    assertThat(findings(CANCELLED, LIVE, TWO_RESERVED, intent(0, 0, 0, 0)))
        .singleElement()
        .asString()
        .contains("SH-1", "has reserved {mug=2} instead of {}");
  }

  @Test
  void aSkippedVoidAndASkippedRefundAreFound() {
    assertThat(findings(CANCELLED, RELEASED, NONE_RESERVED, intent(900, 0, 0, 0)))
        .singleElement()
        .asString()
        .contains("still holds 900");
    assertThat(findings(CANCELLED, RELEASED, NONE_RESERVED, CHARGED))
        .singleElement()
        .asString()
        .contains("kept 900 of a cancelled order");
  }

  @Test
  void aMissingAndADoubleChargeAreFound() {
    assertThat(findings(CONFIRMED, LIVE, TWO_RESERVED, intent(900, 0, 0, 0))).hasSize(2);
    assertThat(findings(CONFIRMED, LIVE, TWO_RESERVED, intent(0, 1_800, 0, 2)))
        .singleElement()
        .asString()
        .contains("kept 1800 in 2 captures");
  }

  @Test
  void stockThatDriftsIsFound() {
    assertThat(findings(CONFIRMED, LIVE, stock(1, 5, 0), CHARGED)).hasSize(1);
    assertThat(findings(CONFIRMED, LIVE, stock(2, 6, 0), CHARGED)).hasSize(1);
  }

  @Test
  void aReservedUnitThatIsDamagedAndAStateWithoutItsMovementAreFound() {
    assertThat(findings(CONFIRMED, LIVE, stock(2, 5, 4), CHARGED))
        .containsExactly("mug in BER: reserved 2 of 1");
    Stock drifted = new Stock("mug", "BER", 5, 2, 5, Map.of("quality_hold", new Counted(1, 0)));
    assertThat(findings(CONFIRMED, LIVE, drifted, CHARGED))
        .containsExactly("mug in BER: quality_hold 1, movements 0");
  }

  @Test
  void whatACartHoldsIsReservedAndAHoldBeyondItsTimeIsFound() {
    Books held =
        new Books(
            Map.of(),
            List.of(),
            List.of(new Hold("mug", "BER", 2, -30)),
            List.of(),
            List.of(stock(2, 5, 0)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of());
    Books late =
        new Books(
            Map.of(),
            List.of(),
            List.of(new Hold("mug", "BER", 2, 61)),
            List.of(),
            List.of(stock(2, 5, 0)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of());

    assertThat(findings(held)).isEmpty();
    assertThat(findings(late)).containsExactly("a cart holds 2 of mug in BER 61 s beyond its time");
  }

  @Test
  void anOrderThatTheGatewayMayHaveForgottenIsOnlyComparedWithWhatItStillKnows() {
    Order old = order("CONFIRMED", "COMPLETED", null, 0, true);
    Intent anothers = new Intent("stripe", "pi_2", "2", "x", 900, "eur", 0, 0, 0, 0);

    assertThat(findings(old, LIVE, TWO_RESERVED, anothers)).isEmpty();
    assertThat(findings(CONFIRMED, LIVE, TWO_RESERVED, anothers)).hasSize(1);
    assertThat(findings(old, LIVE, TWO_RESERVED, intent(0, 900, 900, 1))).hasSize(1);
  }

  @Test
  void whatPeopleGaveBackIsNotMissing() {
    Intent partlyBack = intent(0, 900, 250, 1);
    assertThat(
            findings(
                order("CONFIRMED", "COMPLETED", null, 250, false), LIVE, TWO_RESERVED, partlyBack))
        .isEmpty();
    assertThat(
            findings(
                order("CONFIRMED", "COMPLETED", null, 200, false), LIVE, TWO_RESERVED, partlyBack))
        .hasSize(1);
  }

  @Test
  void anOrderThatHangsIsFound() {
    assertThat(findings(order("PENDING", "RUNNING"), LIVE, TWO_RESERVED, intent(900, 0, 0, 0)))
        .singleElement()
        .asString()
        .contains("is PENDING while its saga is RUNNING");
  }

  @Test
  void theSagaOfAnOrderThatIsOverMayBeForgotten() {
    assertThat(findings(order("CANCELLED", "MISSING"), RELEASED, NONE_RESERVED, intent(0, 0, 0, 0)))
        .isEmpty();
    assertThat(findings(order("CONFIRMED", "MISSING"), LIVE, TWO_RESERVED, CHARGED))
        .singleElement()
        .asString()
        .contains("is CONFIRMED while its saga is MISSING");
  }

  @Test
  void anOrderThatSomebodyHoldsMayWaitForItsHandOverAndForNothingElse() {
    Order waits = order("CONFIRMED", "RUNNING", "hand to warehouse");
    assertThat(findings(waits, LIVE, TWO_RESERVED, CHARGED)).isEmpty();
    Order hangs = order("CONFIRMED", "RUNNING", "confirm order");
    assertThat(findings(hangs, LIVE, TWO_RESERVED, CHARGED)).hasSize(1);
  }

  @Test
  void aLostOrderMoneyWithoutOrderADoubleParcelAndAChangeThatHangsAreFound() {
    Books books =
        new Books(
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(CHARGED),
            List.of(new Shipped(1, "mug", 2)),
            List.of(new OpenEdit("SH-2", "OPEN", "give money back")),
            List.of(new Late("orders", "not handed over", 3)),
            Set.of("SH-1"));

    assertThat(findings(books)).hasSize(5);
  }

  @Test
  void aWaitBeyondTheLimitOneThatIsNotCountedAndOneForFreeUnitsAreFound() {
    assertThat(findings(waiting(new Wait("mug", 3, 3, 3, 0)))).isEmpty();
    assertThat(findings(waiting(new Wait("mug", 4, 4, 3, 0)))).hasSize(1);
    assertThat(findings(waiting(new Wait("mug", 1, 2, 3, 0)))).hasSize(1);
    assertThat(findings(waiting(new Wait("mug", 1, 1, 3, 1))))
        .containsExactly("mug: orders wait for 1, counted 1 of at most 3, and 1 are free");
  }

  private static Books waiting(Wait wait) {
    return new Books(
        Map.of(),
        List.of(),
        List.of(),
        List.of(wait),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of());
  }
}
