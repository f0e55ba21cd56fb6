package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import storehouse.inventory.Allocation;
import storehouse.inventory.OrderStock;
import storehouse.inventory.ReduceReservation.Part;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.order.EditPlanning.Impossible;
import storehouse.order.EditPlanning.Planned;
import storehouse.order.EditPlanning.Possible;
import storehouse.order.EditPlanning.Tariff;

class EditPlanningTest {

  private static final Address BERLIN =
      new Address("Ada", "Lindenstraße 12", null, "Berlin", null, "10969", "DE", null);
  private static final Address WIEN =
      new Address("Ada", "Ring 1", null, "Wien", null, "1010", "AT", null);
  private static final Tariff AS_SOLD = new Tariff(Optional.empty(), Optional.of(1_900));

  private static Money euro(long cents) {
    return Money.of(cents, "EUR");
  }

  /// Three mugs of 9.90 with a discount of 3.00, and delivery for 4.90.
  private static OrderView order() {
    return new OrderView(
        1,
        "SH-1",
        "token",
        new OrderState.Confirmed(false, false),
        "ada@example.test",
        null,
        BERLIN,
        "standard",
        "stripe",
        List.of(new OrderView.Line("mug", "mug", "Mug", null, 3, euro(990), euro(2_970))),
        new OrderView.Amounts(euro(2_970), euro(490), euro(300), euro(505), euro(3_160)),
        Locale.ENGLISH,
        Instant.EPOCH,
        0,
        List.of());
  }

  private static Planned plan(
      Map<String, Integer> quantities, Address to, boolean acceptLess, Tariff tariff) {
    EditOrder wish = new EditOrder(1, "k", 0, to, quantities, acceptLess, "support");
    List<Allocation> places =
        List.of(new Allocation("mug", "BER", 2), new Allocation("mug", "LEI", 1));
    return new EditPlanning(order(), wish, tariff, new OrderStock(places, Map.of())).plan();
  }

  private static OrderChange possible(Planned planned) {
    assertThat(planned).isInstanceOf(Possible.class);
    return ((Possible) planned).change();
  }

  @Test
  void unitsAreTakenAwayAtTheirPriceAndTheDiscountInProportion() {
    OrderChange change = possible(plan(Map.of("mug", 1), BERLIN, false, AS_SOLD));

    assertThat(change.goods()).isEqualTo(990);
    assertThat(change.discount()).isEqualTo(100);
    assertThat(change.shipping()).isEqualTo(490);
    assertThat(change.total()).isEqualTo(1_380);
    assertThat(change.tax()).isEqualTo(220);
    assertThat(change.refund()).isEqualTo(3_160 - 1_380);
  }

  @Test
  void theSmallestParcelsLoseUnitsFirst() {
    assertThat(possible(plan(Map.of("mug", 1), BERLIN, false, AS_SOLD)).parts())
        .containsExactly(new Part("mug", "LEI", 1, 0), new Part("mug", "BER", 2, 1));
  }

  @Test
  void cheaperDeliveryHasToBeAccepted() {
    Tariff cheaper = new Tariff(Optional.of(euro(290)), Optional.of(2_000));

    assertThat(plan(Map.of(), WIEN, false, cheaper))
        .isEqualTo(new Impossible(EditRefusal.COSTS_LESS));
    OrderChange change = possible(plan(Map.of(), WIEN, true, cheaper));
    assertThat(change.refund()).isEqualTo(200);
    assertThat(change.what()).isEqualTo("address");
  }

  @Test
  void dearerDeliveryIsRefusedEvenWhenItIsAccepted() {
    Tariff dearer = new Tariff(Optional.of(euro(990)), Optional.of(2_000));

    assertThat(plan(Map.of(), WIEN, true, dearer))
        .isEqualTo(new Impossible(EditRefusal.COSTS_MORE));
  }
}
