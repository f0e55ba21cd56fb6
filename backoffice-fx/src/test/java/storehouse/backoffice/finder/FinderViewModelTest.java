package storehouse.backoffice.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.Bought;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.navigation.Place;

class FinderViewModelTest {

  private static final Choice ORDERS = new Choice(Icon.ORDERS, "Orders", "", new Place.OrderList());
  private static final Choice STOCK = new Choice(Icon.STOCK, "Stock", "", new Place.StockDesk(""));

  private final FakeBackOffice fake = FakeBackOffice.empty();

  @BeforeEach
  void goodsAndOrdersExist() {
    Bought.fill(fake);
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void beginsWithTheScreens() {
    assertThat(finder(ORDERS, STOCK).found()).containsExactly(ORDERS, STOCK);
  }

  @Test
  void orderNumberLeadsToItsOrder() {
    assertThat(find(finder(ORDERS, STOCK), "SH-1041-5"))
        .containsExactly(new Place.OrderPage("SH-1041-5"));
  }

  @Test
  void barcodeLeadsToItsStock() {
    assertThat(find(finder(ORDERS, STOCK), "4006381333931"))
        .containsExactly(new Place.StockDesk("MUG-BLUE"));
  }

  @Test
  void whoeverSeesNoOrdersFindsNone() {
    assertThat(find(finder(STOCK), "SH-1041-5")).isEmpty();
  }

  private FinderViewModel finder(Choice... screens) {
    return new FinderViewModel(
        new DeskBench().workbench(), DeskBench.signedIn(fake, "admin"), List.of(screens));
  }

  private static List<Place> find(FinderViewModel model, String text) {
    model.text().set(text);
    return model.found().stream().map(Choice::place).toList();
  }
}
