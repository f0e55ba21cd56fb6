package storehouse.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.inventory.transfers.DispatchTransfer;
import storehouse.inventory.transfers.ReceiveTransfer;
import storehouse.inventory.transfers.Transfer.Arrived;
import storehouse.inventory.transfers.TransferResult;
import storehouse.inventory.transfers.Transfers;
import storehouse.platform.web.Problem;

@Tag("database")
class TransfersTest {

  private static StockRoom room;
  private static Transfers transfers;

  @BeforeAll
  static void open() {
    room = new StockRoom();
    transfers = new Transfers(room.stores, room.book, room.clock);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static DispatchTransfer toHamburg(String reference, String sku, long units) {
    long version = room.level(sku, "BER").version();
    return new DispatchTransfer(
        reference, "BER", "HAM", List.of(new DispatchTransfer.Line(sku, units, version)), "stock");
  }

  private static ReceiveTransfer arrived(String reference, Arrived... arrived) {
    return new ReceiveTransfer(reference, List.of(arrived), "receiver");
  }

  private static String states(String sku, String warehouse) {
    StockView level = room.level(sku, warehouse);
    return level.onHand()
        + " on hand, "
        + level.inTransit()
        + " in transit, "
        + level.damaged()
        + " damaged";
  }

  @Test
  void goodsLeaveOneWarehouseAndAreOnTheRoadUntilTheOtherTakesThemIn() {
    room.receive("desk", "BER", 10);

    assertThat(transfers.dispatch(toHamburg("T-1", "desk", 4)))
        .isInstanceOf(TransferResult.Done.class);
    assertThat(states("desk", "BER")).isEqualTo("6 on hand, 0 in transit, 0 damaged");
    assertThat(states("desk", "HAM")).isEqualTo("0 on hand, 4 in transit, 0 damaged");
    assertThat(room.inventory.availableForDisplay(List.of("desk"))).containsEntry("desk", 6L);
    room.expectBooksAgree();

    assertThat(transfers.receive(arrived("T-1", new Arrived("desk", 4, 0))))
        .isInstanceOf(TransferResult.Done.class);
    assertThat(states("desk", "HAM")).isEqualTo("4 on hand, 0 in transit, 0 damaged");
    assertThat(room.inventory.availableForDisplay(List.of("desk"))).containsEntry("desk", 10L);
    room.expectBooksAgree();
  }

  @Test
  void aRepeatChangesNothingAndAnotherTransferUnderTheSameReferenceIsRefused() {
    room.receive("shelf", "BER", 10);
    DispatchTransfer command = toHamburg("T-2", "shelf", 3);

    transfers.dispatch(command);
    assertThat(transfers.dispatch(command)).isInstanceOf(TransferResult.Done.class);
    assertThat(transfers.dispatch(toHamburg("T-2", "shelf", 2)))
        .isInstanceOf(TransferResult.Different.class);
    assertThat(states("shelf", "BER")).isEqualTo("7 on hand, 0 in transit, 0 damaged");

    ReceiveTransfer receipt = arrived("T-2", new Arrived("shelf", 3, 0));
    transfers.receive(receipt);
    assertThat(transfers.receive(receipt)).isInstanceOf(TransferResult.Done.class);
    assertThat(transfers.receive(arrived("T-2", new Arrived("shelf", 1, 2))))
        .isInstanceOf(TransferResult.Different.class);
    assertThat(states("shelf", "HAM")).isEqualTo("3 on hand, 0 in transit, 0 damaged");
    room.expectBooksAgree();
  }

  @Test
  void whatIsMissingTooMuchOrBrokenIsWrittenDownAsSuch() {
    room.receive("plate", "BER", 20);
    transfers.dispatch(toHamburg("T-3", "plate", 6));
    transfers.dispatch(toHamburg("T-4", "plate", 6));

    transfers.receive(arrived("T-3", new Arrived("plate", 3, 1)));
    transfers.receive(arrived("T-4", new Arrived("plate", 7, 1)));

    assertThat(states("plate", "BER")).isEqualTo("8 on hand, 0 in transit, 0 damaged");
    assertThat(states("plate", "HAM")).isEqualTo("12 on hand, 0 in transit, 2 damaged");
    assertThat(
            room.texts(
                "select concat(from_state, ' ', to_state, ' ', quantity) from stock_movement"
                    + " where sku = 'plate' and type = 'DISCREPANCY' order by position"))
        .containsExactly("IN_TRANSIT OUTSIDE 2", "OUTSIDE SELLABLE 1", "OUTSIDE DAMAGED 1");
    room.expectBooksAgree();
  }

  @Test
  void aTransferThatNeverArrivesAtAllIsGone() {
    room.receive("sofa", "BER", 2);
    transfers.dispatch(toHamburg("T-5", "sofa", 2));

    transfers.receive(new ReceiveTransfer("T-5", List.of(), "receiver"));

    assertThat(states("sofa", "HAM")).isEqualTo("0 on hand, 0 in transit, 0 damaged");
    room.expectBooksAgree();
  }

  @Test
  void whoeverLooksAtOldStockSendsNothingAndReservedUnitsStay() {
    room.receive("chair", "BER", 5);
    room.receive("stool", "BER", 5);
    room.reserve("chair", 4);
    DispatchTransfer old = toHamburg("T-6", "stool", 1);
    transfers.dispatch(toHamburg("T-7", "stool", 1));

    assertThat(transfers.dispatch(old)).isInstanceOf(TransferResult.Conflict.class);
    assertThat(transfers.dispatch(toHamburg("T-8", "chair", 2)))
        .isInstanceOf(TransferResult.NotThatMany.class);
    DispatchTransfer both =
        new DispatchTransfer(
            "T-9",
            "BER",
            "HAM",
            List.of(
                new DispatchTransfer.Line("chair", 1, room.level("chair", "BER").version()),
                new DispatchTransfer.Line("none", 1, 0)),
            "stock");
    assertThat(transfers.dispatch(both)).isInstanceOf(TransferResult.UnknownStock.class);
    assertThat(states("chair", "BER")).isEqualTo("5 on hand, 0 in transit, 0 damaged");
    assertThat(transfers.receive(arrived("T-9"))).isInstanceOf(TransferResult.Unknown.class);
    room.expectBooksAgree();
  }

  @Test
  void nothingIsSentWhereNoWarehouseIs() {
    room.receive("oven", "BER", 2);
    DispatchTransfer astray =
        new DispatchTransfer(
            "T-11", "BER", "HMA", List.of(new DispatchTransfer.Line("oven", 1, 0)), "stock");

    assertThatThrownBy(() -> transfers.dispatch(astray))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("HMA");
    assertThat(room.inventory.levels("oven")).hasSize(1);
  }

  @Test
  void whatWasNotInATransferCannotArriveWithIt() {
    room.receive("rug", "BER", 2);
    transfers.dispatch(toHamburg("T-10", "rug", 1));

    assertThat(transfers.receive(arrived("T-10", new Arrived("carpet", 1, 0))))
        .isInstanceOf(TransferResult.Unknown.class);
    assertThat(transfers.newest(true, 10))
        .anyMatch(transfer -> transfer.reference().equals("T-10"));
  }
}
