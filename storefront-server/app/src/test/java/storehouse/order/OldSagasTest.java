package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.order.OrderHouse.Wiring;
import storehouse.testing.Eventually;

/// What is over is forgotten after a while, and nothing that may still be needed.
@Tag("database")
class OldSagasTest {

  @Test
  void sagasOfOrdersThatAreOverAreForgottenAndTheBooksStillAgree()
      throws SQLException, IOException {
    try (Premises premises = Premises.open();
        OrderHouse house = OrderHouse.build(premises, Wiring.PLAIN)) {
      house.start();
      house.stock("mug", "BER", 9);
      long confirmed = order(house, "c1", "tok_ok");
      long cancelled = order(house, "c2", "tok_declined");
      long completed = order(house, "c3", "tok_ok");
      house.ship(completed);
      awaitBookedOut(premises, house, completed);
      OldSagas retention = new OldSagas(house.parts().stores());
      retention.deleteSome();
      assertThat(premises.rows("orders", "select id from saga_instance")).hasSize(3);

      premises.meddle(
          "orders", "update saga_instance set settled_at = '2020-01-01' where active = 0");
      retention.deleteSome();
      assertThat(premises.rows("orders", "select id from saga_instance"))
          .as("their events are still kept")
          .hasSize(3);

      premises.meddle("orders", "delete from outbox");
      assertThat(retention.deleteSome()).isFalse();

      List<List<String>> kept = List.of(List.of(Long.toString(confirmed)));
      assertThat(premises.rows("orders", "select id from saga_instance")).isEqualTo(kept);
      assertThat(premises.rows("orders", "select distinct saga_id from saga_step_log"))
          .isEqualTo(kept);
      assertThat(
              premises.rows(
                  "orders",
                  "select aggregateid from outbox_aggregate where aggregatetype = 'order'"))
          .isEqualTo(kept);
      assertThat(house.find(cancelled).status()).isEqualTo(OrderStatus.CANCELLED);
      assertThat(premises.findings()).isEmpty();
    }
  }

  private static void awaitBookedOut(Premises premises, OrderHouse house, long order) {
    String shipped = "select 1 from reservation where state = 'SHIPPED'";
    Eventually.until(
        "the goods are booked out",
        () ->
            house.find(order).status() == OrderStatus.COMPLETED
                && premises.rows("inventory", shipped).size() == 1);
  }

  private static long order(OrderHouse house, String cart, String token) {
    long order = house.order(new Basket(cart, token, Map.of("mug", 2))).orderId();
    house.awaitSettled(order);
    return order;
  }
}
