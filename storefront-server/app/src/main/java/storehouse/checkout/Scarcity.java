package storehouse.checkout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
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

  private static final Duration FRESH = Duration.ofMillis(200);
  private static final int MOST = 10_000;

  private final Reservations reservations;
  private final CartHolds holds;
  private final Orders orders;
  private final Catalogue catalogue;
  private final Cache<String, Boolean> underWay =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

  @Inject
  Scarcity(Reservations reservations, CartHolds holds, Orders orders, Catalogue catalogue) {
    this.reservations = reservations;
    this.holds = holds;
    this.orders = orders;
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
        gone.stream().allMatch(this::isUnderWay)
            ? new PlaceOrderResult.LastUnitsTaken(articles)
            : new PlaceOrderResult.SoldOut(articles));
  }

  private boolean isUnderWay(String sku) {
    return Boolean.TRUE.equals(underWay.get(sku, orders::isUnderWay));
  }
}
