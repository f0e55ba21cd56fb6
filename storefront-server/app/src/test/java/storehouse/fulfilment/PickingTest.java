package storehouse.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.fulfilment.Floor.line;
import static storehouse.fulfilment.Floor.order;
import static storehouse.fulfilment.Floor.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.fulfilment.bins.BinPlace;
import storehouse.fulfilment.picking.Scan;
import storehouse.fulfilment.picking.ScanResult;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.Stage;
import storehouse.model.backoffice.ShipmentState;

@Tag("database")
class PickingTest {

  private static Floor floor;

  @BeforeAll
  static void open() {
    floor = new Floor();
    floor.stock("mug", "BER", 100);
  }

  @AfterAll
  static void close() {
    floor.close();
  }

  private static Shipment claimed(int mugs) {
    Shipment shipment = floor.accepted(order(line("mug", "BER", mugs)));
    assertThat(floor.picking.claim(shipment.id(), "picker")).isInstanceOf(Handled.Done.class);
    return shipment;
  }

  private static String refusal(Shipment shipment, Scan scan) {
    ScanResult.Answered answer = (ScanResult.Answered) floor.picking.scan(shipment.id(), scan);
    assertThat(answer.accepted()).isFalse();
    assertThat(answer.shipment().lines().getFirst().picked()).isZero();
    return answer.message();
  }

  @Test
  void wrongScansAreRefusedWithOneSentence() {
    Shipment shipment = claimed(2);
    Shipment.Line line = shipment.lines().getFirst();
    String bin = BinPlace.homeOf("mug").code();

    assertThat(refusal(shipment, new Scan("w1", line.id(), "Z-99-9-Z", "mug", 1, "picker")))
        .isEqualTo("This is bin Z-99-9-Z, but the goods lie in bin " + bin + ".");
    assertThat(refusal(shipment, new Scan("w2", line.id(), bin, "pot", 1, "picker")))
        .isEqualTo("This is Tea pot, but the line asks for Blue mug.");
    assertThat(refusal(shipment, new Scan("w3", line.id(), bin, "4711", 1, "picker")))
        .isEqualTo("Nothing is known under the code 4711.");
    assertThat(refusal(shipment, scan(line, "w4", 3))).isEqualTo("Only 2 more are needed here.");
    assertThat(refusal(shipment, scan(line, "w5", 0))).isEqualTo("Take at least one.");
    assertThat(refusal(shipment, new Scan("w6", 1, bin, "mug", 1, "picker")))
        .isEqualTo("This line is not part of the shipment.");
  }

  @Test
  void theSameScanCountsOnceHoweverOftenItComes() throws Exception {
    Shipment shipment = claimed(3);
    Scan one = scan(shipment.lines().getFirst(), "again", 1);
    Callable<ScanResult> send = () -> floor.picking.scan(shipment.id(), one);

    List<ScanResult> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(List.of(send, send, send, send))) {
        answers.add(answer.get());
      }
    }

    assertThat(answers)
        .allSatisfy(
            answer -> {
              ScanResult.Answered answered = (ScanResult.Answered) answer;
              assertThat(answered.accepted()).isTrue();
              assertThat(answered.message()).isEqualTo("1 of 3 picked.");
              assertThat(answered.shipment().lines().getFirst().picked()).isEqualTo(1);
            });
  }

  @Test
  void theLastScanFinishesThePickAlsoWhenItsAnswerWasLost() {
    Shipment shipment = claimed(2);
    Shipment.Line line = shipment.lines().getFirst();
    floor.picking.scan(shipment.id(), scan(line, "first", 1));
    floor.picking.scan(
        shipment.id(),
        new Scan("last", line.id(), BinPlace.homeOf("mug").code(), "#mug", 1, "picker"));

    ScanResult.Answered repeat =
        (ScanResult.Answered) floor.picking.scan(shipment.id(), scan(line, "last", 1));

    assertThat(repeat.accepted()).isTrue();
    assertThat(repeat.shipment().stage().state()).isEqualTo(ShipmentState.PICKED);
  }

  @Test
  void oneOfTwoPickersWhoClaimAtOnceGetsIt() throws Exception {
    Shipment shipment = floor.accepted(order(line("mug", "BER", 1)));
    Callable<Handled> ada = () -> floor.picking.claim(shipment.id(), "ada");
    Callable<Handled> ben = () -> floor.picking.claim(shipment.id(), "ben");

    List<Handled> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(List.of(ada, ben))) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).filteredOn(Handled.Done.class::isInstance).hasSize(1);
    String winner =
        floor.queue.find(shipment.id()).orElseThrow().stage() instanceof Stage.Picking(var name)
            ? name
            : "nobody";
    assertThat(answers)
        .contains(new Handled.Conflict(winner + " is already picking this shipment."));
    assertThat(floor.picking.claim(shipment.id(), winner)).isInstanceOf(Handled.Done.class);
    Shipment.Line line = shipment.lines().getFirst();
    assertThat(floor.picking.scan(shipment.id(), scan(line, "foreign", 1)))
        .isInstanceOf(ScanResult.Conflict.class);
  }

  @Test
  void goodsThatArriveAfterTheOrderGetTheirBinWhenThePickBegins() {
    Shipment shipment = floor.accepted(order(line("pot", "LEI", 2)));
    assertThat(shipment.lines().getFirst().bin()).isNull();
    floor.stock("pot", "LEI", 2);

    Handled.Done claimed = (Handled.Done) floor.picking.claim(shipment.id(), "picker");

    assertThat(claimed.shipment().lines().getFirst().bin())
        .isEqualTo(BinPlace.homeOf("pot").code());
    assertThat(floor.bin("pot", "LEI")).isEqualTo("2/2");
  }
}
