package storehouse.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.inventory.MovementView;
import storehouse.inventory.StockRoom;
import storehouse.inventory.StockView;
import storehouse.inventory.counts.CountSheet;
import storehouse.inventory.counts.StockCounts;
import storehouse.model.backoffice.CountReport;
import storehouse.model.backoffice.CountReport.RowError;

@Tag("database")
class CountTallyTest {

  private static StockRoom room;
  private static StockCounts counts;

  @BeforeAll
  static void open() {
    room = new StockRoom();
    counts = new StockCounts(room.stores, room.book);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static CountReport count(String file) {
    CountTally tally = new CountTally(counts, "count may.csv", "stock");
    assertThat(read(file, tally)).isTrue();
    return tally.report();
  }

  private static boolean read(String file, CountTally tally) {
    try {
      return CountSheet.read(
          new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), tally::add);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aListBringsStockToWhatWasCountedAndChangesNothingTheSecondTime() {
    room.receive("pen", "BER", 10);
    room.receive("ink", "BER", 3);
    String file = "\uFEFFSKU,Shelf,Warehouse,Counted\npen,A1,BER,8\nink,A2,BER,3\nnib,A3,HAM,40\n";

    assertThat(count(file)).isEqualTo(new CountReport(3, 2, 1, List.of(), 0));
    assertThat(room.level("pen").onHand()).isEqualTo(8);
    assertThat(room.level("nib").onHand()).isEqualTo(40);
    assertThat(room.inventory.movements("pen", 1))
        .extracting(MovementView::delta, MovementView::cause, MovementView::actor)
        .containsExactly(tuple(-2L, "count may.csv", "stock"));

    assertThat(count(file)).isEqualTo(new CountReport(3, 0, 3, List.of(), 0));
    room.expectBooksAgree();
  }

  @Test
  void badRowsAreNamedByLineAndTheOthersAreTakenIn() {
    room.receive("bag", "BER", 5);
    room.reserve("bag", 4);
    room.receive("box", "BER", 1);

    CountReport report =
        count(
            """
            sku,warehouse,counted
            bag,BER,3
            box,BER,2
            box,BER,7
            ,BER,1
            jar,BER,-1
            jar,BER,many
            jar,HAM
            """);

    assertThat(report.rows()).isEqualTo(7);
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.errors())
        .extracting(RowError::line)
        .containsExactlyInAnyOrder(2L, 4L, 5L, 6L, 7L, 8L);
    assertThat(report.errors())
        .extracting(RowError::reason)
        .anyMatch(why -> why.startsWith("3 of bag were counted in BER, but 4 are reserved"))
        .anyMatch(why -> why.startsWith("This SKU was counted in this warehouse"));
    assertThat(room.level("box").onHand()).isEqualTo(2);
    room.expectBooksAgree();
  }

  @Test
  void whatNoRowOfTheBooksCanTakeIsRefusedAndLeavesNothingBehind() {
    String endless = "x".repeat(81);

    CountReport report =
        count(
            "sku,warehouse,counted\nbulb,BRE,500\n"
                + endless
                + ",BER,1\nbulb,WAREHOUSE-1,1\nbulb,BRE2,0\n");

    assertThat(report)
        .extracting(CountReport::changed, CountReport::unchanged, CountReport::errorCount)
        .containsExactly(0L, 0L, 4L);
    assertThat(report.errors())
        .extracting(RowError::reason)
        .contains("There is no warehouse BRE.", "There is no warehouse BRE2.");
    assertThat(room.inventory.levels("bulb")).isEmpty();
    assertThat(room.inventory.levels(endless.substring(1))).isEmpty();
  }

  @Test
  void aFileWithoutTheColumnsIsNotACount() {
    CountTally tally = new CountTally(counts, "count", "stock");

    assertThat(read("sku,counted\npen,1\n", tally)).isFalse();
    assertThat(tally.report().rows()).isZero();
  }

  @Test
  void aPersonWhoLookedBeforeTheCountIsToldOfIt() {
    room.receive("cap", "BER", 5);
    StockView before = room.level("cap");

    count("sku,warehouse,counted\ncap,BER,4");

    assertThat(room.level("cap").version()).isEqualTo(before.version() + 1);
  }
}
