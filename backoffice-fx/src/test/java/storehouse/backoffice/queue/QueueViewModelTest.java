package storehouse.backoffice.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.fake.Goods;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.server.Shipments;
import storehouse.backoffice.work.Condition;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.backoffice.ShipmentSummary;

class QueueViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final List<Place> opened = new ArrayList<>();
  private final QueueViewModel model =
      new QueueViewModel(
          new DeskBench().workbench(),
          QueueKind.PICK,
          new Shipments(DeskBench.signedIn(fake, "picker").server()),
          new Navigation() {
            @Override
            public void open(Place place) {
              opened.add(place);
            }

            @Override
            public void back() {
              throw new AssertionError("A queue leads nowhere back");
            }
          });

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void emptyQueueSaysWhyAndWhatWillComeByItself() {
    model.refresh();
    assertThat(model.condition().get())
        .isEqualTo(
            new Condition.Empty(
                "Nothing to pick",
                "New orders appear here by themselves as soon as they are paid."));
  }

  @Test
  void begunShipmentsComeFirstAndPackedOnesNotAtAll() {
    add("s1", "SH-1001-1", ShipmentState.TO_PICK);
    add("s2", "SH-1002-2", ShipmentState.PICKING);
    add("s3", "SH-1003-3", ShipmentState.PACKED);
    model.refresh();
    assertThat(model.shown()).extracting(ShipmentSummary::id).containsExactly("s2", "s1");
    assertThat(model.sum().get()).isEqualTo("2 shipments · 4 lines · 8 units");
  }

  @Test
  void queueThatIsLongerThanTheListSaysSo() {
    add("s1", "SH-1001-1", ShipmentState.TO_PICK);
    add("s2", "SH-1002-2", ShipmentState.TO_PICK);
    fake.floor().showAtMost(1);
    model.refresh();
    assertThat(model.sum().get())
        .isEqualTo("1 shipment · 2 lines · 4 units · 1 more waits behind these");
  }

  @Test
  void typingNarrowsAndEnterOpensWhatIsLeft() {
    add("s1", "SH-1001-1", ShipmentState.TO_PICK);
    add("s2", "SH-1002-2", ShipmentState.TO_PICK);
    model.refresh();
    model.filter().set("002");
    assertThat(model.shown()).extracting(ShipmentSummary::id).containsExactly("s2");
    model.openTyped();
    assertThat(opened).containsExactly(new Place.Pick("s2"));
  }

  @Test
  void scannedOrderNumberOpensItsShipmentAndNoOtherThatContainsIt() {
    add("s1", "SH-1001-12", ShipmentState.TO_PICK);
    add("s2", "SH-1001-1", ShipmentState.TO_PICK);
    model.refresh();
    model.filter().set("sh-1001-1");
    model.openTyped();
    assertThat(opened).containsExactly(new Place.Pick("s2"));
  }

  @Test
  void scannedNumberWhoseRowIsNotHereYetIsLookedForOnTheServer() {
    model.refresh();
    add("s1", "SH-1001-1", ShipmentState.TO_PICK);
    model.filter().set("SH-1001-1");
    model.openTyped();
    assertThat(opened).containsExactly(new Place.Pick("s1"));
  }

  @Test
  void enterDoesNotGuessBetweenSeveral() {
    add("s1", "SH-1001-1", ShipmentState.TO_PICK);
    add("s2", "SH-1002-2", ShipmentState.TO_PICK);
    model.refresh();
    model.filter().set("SH-100");
    model.openTyped();
    assertThat(opened).isEmpty();
  }

  @Test
  void unreachableServerIsSaidInWordsAndTheNextReadingRecovers() {
    add("s1", "SH-1001-1", ShipmentState.TO_PICK);
    fake.endSessions();
    model.refresh();
    assertThat(model.condition().get())
        .isEqualTo(
            new Condition.Trouble("Your session has ended. Nothing was lost. Sign in again."));
    fake.close();
    model.refresh();
    assertThat(model.condition().get())
        .isInstanceOfSatisfying(
            Condition.Trouble.class,
            trouble -> assertThat(trouble.text()).contains("cannot be reached"));
  }

  private void add(String id, String order, ShipmentState state) {
    fake.floor().add(Goods.shipment(id, order, state, null), Instant.EPOCH);
  }
}
