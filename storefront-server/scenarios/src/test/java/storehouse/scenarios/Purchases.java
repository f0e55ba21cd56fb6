package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import storehouse.launcher.check.Intent;
import storehouse.scenarios.Shop.PlacedOrder;

/// Everything that one shopper ordered, and what the gateways' own books say was taken for it.
record Purchases(Shop shop, String email) {

  private static final Duration SETTLED = Duration.ofSeconds(60);

  static Purchases ofSomebodyNew(Shop shop) {
    return new Purchases(shop, UUID.randomUUID() + "@example.test");
  }

  /// One order stands, one charge was made for it, and nothing else is held or was taken.
  void expectOneOrderPaidOn(PaidOn on) {
    Eventually.until("one order is paid", SETTLED, () -> standing().size() == 1);
    PlacedOrder order = standing().getFirst();
    assertThat(order.gateway()).isEqualTo(on.gateway());
    assertThat(orders()).allMatch(each -> each.equals(order) || each.status().equals("CANCELLED"));
    Eventually.until(
        "nothing is held any more",
        SETTLED,
        () -> payments().stream().allMatch(payment -> payment.held() == 0));
    assertThat(payments().stream().filter(payment -> payment.captured() > 0))
        .singleElement()
        .matches(payment -> payment.gateway().equals(on.gateway()))
        .matches(payment -> payment.orderId().equals(order.id()))
        .matches(payment -> payment.captured() == order.total())
        .matches(payment -> payment.captures() == 1 && payment.refunded() == 0);
    shop.expectBooksAgree(Set.of());
  }

  List<PlacedOrder> orders() {
    return shop.ordersOf(email);
  }

  private List<PlacedOrder> standing() {
    return orders().stream().filter(order -> order.status().equals("CONFIRMED")).toList();
  }

  private List<Intent> payments() {
    return shop.paymentsOf(orders().stream().map(PlacedOrder::id).toList());
  }
}
