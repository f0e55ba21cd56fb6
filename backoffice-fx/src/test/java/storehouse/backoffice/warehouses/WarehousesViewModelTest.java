package storehouse.backoffice.warehouses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.backoffice.DeskBench;
import storehouse.backoffice.fake.FakeBackOffice;
import storehouse.backoffice.server.Warehouses;
import storehouse.model.backoffice.Warehouse;

class WarehousesViewModelTest {

  private final FakeBackOffice fake = FakeBackOffice.empty();
  private final WarehousesViewModel model =
      new WarehousesViewModel(
          new DeskBench().workbench(), new Warehouses(DeskBench.signedIn(fake, "admin").server()));

  @BeforeEach
  void sitesAreShown() {
    model.load();
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void closingNeedsAReason() {
    model.change();
    assertThat(model.problem().get()).startsWith("Type why.");
    assertThat(fake.sites().find("BER").map(Warehouse::acceptingOrders)).contains(true);
  }

  @Test
  void closedWarehouseRefusesOrdersUntilItIsOpenedAgain() {
    change("stocktaking");
    assertThat(fake.sites().find("BER").map(Warehouse::acceptingOrders)).contains(false);
    assertThat(model.done().get()).isEqualTo("Berlin Westhafen is closed for orders.");
    change("counted");
    assertThat(fake.sites().find("BER").map(Warehouse::acceptingOrders)).contains(true);
    assertThat(model.reason().get()).isEmpty();
  }

  private void change(String reason) {
    model.reason().set(reason);
    model.change();
  }
}
