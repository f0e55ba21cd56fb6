package storehouse.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import storehouse.cart.CartView;
import storehouse.catalog.Catalogue;
import storehouse.catalog.VariantSummary;
import storehouse.inventory.CartHolds;
import storehouse.inventory.Reservations;
import storehouse.order.Orders;

/// Refuses at the till what the saga would have to refuse later at the price of a whole order. An
/// article counts as sold out only when no order that might give units back is under way.
@Singleton
final class Scarcity {

  private final Reservations reservations;
  private final CartHolds holds;
  private final Catalogue catalogue;
  private final UnderWay underWay;

  @Inject
  Scarcity(Reservations reservations, CartHolds holds, Orders orders, Catalogue catalogue) {
    this.reservations = reservations;
    this.holds = holds;
    this.underWay = new UnderWay(orders::isUnderWay);
    this.catalogue = catalogue;
  }

  Optional<PlaceOrderResult> refusal(CartView cart) {
    Map<String, Integer> wanted = cart.quantities();
    Set<String> gone = holds.shortOf(cart.id(), wanted, reservations.shortOf(wanted));
    if (gone.isEmpty()) {
      return Optional.empty();
    }
    Map<String, VariantSummary> variants = catalogue.variants(List.copyOf(gone));
    List<String> articles =
        gone.stream()
            .map(sku -> variants.containsKey(sku) ? variants.get(sku).title() : sku)
            .toList();
    return Optional.of(
        gone.stream().allMatch(underWay::mayComeBack)
            ? new PlaceOrderResult.LastUnitsTaken(articles)
            : new PlaceOrderResult.SoldOut(articles));
  }
}
