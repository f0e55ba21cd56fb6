package storehouse.backoffice.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.Bought;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.server.Orders;
import storehouse.backoffice.work.Condition;
import storehouse.model.backoffice.OrderSummary;

class OrdersViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final List<Place> opened = new ArrayList<>();
  private final Orders orders = new Orders(DeskBench.signedIn(fake, "support").server());
  private final OrdersViewModel model =
      new OrdersViewModel(
          new DeskBench().workbench(),
          orders,
          new Navigation() {
            @Override
            public void open(Place place) {
              opened.add(place);
            }

            @Override
            public void back() {
              throw new AssertionError("A list leads nowhere back");
            }
          });

  @BeforeEach
  void twoOrdersWerePlaced() {
    Bought.fill(fake);
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void emptySearchShowsTheNewest() {
    model.search();
    assertThat(model.found()).hasSize(3);
    assertThat(model.condition().get()).isEqualTo(new Condition.Ready());
  }

  @Test
  void mailAddressFindsTheOrderAndEnterOpensTheOnlyOne() {
    search("ada@example.test");
    assertThat(model.found()).extracting(OrderSummary::number).containsExactly("SH-1042-7");
    model.openOnly();
    assertThat(opened).containsExactly(new Place.OrderPage("SH-1042-7"));
  }

  @Test
  void enterDoesNotGuessBetweenSeveral() {
    search("MUG-BLUE");
    model.openOnly();
    assertThat(model.found()).hasSize(3);
    assertThat(opened).isEmpty();
  }

  @Test
  void nothingFoundSaysWhatWasSearchedFor() {
    search("nobody@example.test");
    assertThat(model.condition().get())
        .isInstanceOfSatisfying(
            Condition.Empty.class,
            empty -> assertThat(empty.text()).contains("“nobody@example.test”"));
  }

  @Test
  void orderThatDoesNotExistIsSaidInTheServersWords() {
    OrderViewModel page =
        new OrderViewModel(
            new DeskBench().workbench(),
            orders,
            "SH-0000-0",
            new OrderRights(true, true, true, true, true));
    page.load();
    assertThat(page.condition().get())
        .isEqualTo(new Condition.Trouble("There is no order SH-0000-0."));
  }

  @Test
  void orderComesWithItsSaga() {
    OrderViewModel page =
        new OrderViewModel(
            new DeskBench().workbench(),
            orders,
            "SH-1041-5",
            new OrderRights(true, true, true, true, true));
    page.load();
    assertThat(page.order().get())
        .hasValueSatisfying(
            order -> assertThat(order.sagas().getFirst().reason()).isEqualTo("payment.declined"));
  }

  private void search(String query) {
    model.query().set(query);
    model.search();
  }
}
