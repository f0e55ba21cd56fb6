package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.cart.CartView;
import storehouse.cart.Carts;
import storehouse.identity.ShopperView;
import storehouse.identity.Shoppers;
import storehouse.model.shop.Address;
import storehouse.storefront.frame.Shop;
import storehouse.storefront.frame.Visitor;

/// Who checks out what: the cart, the shopper if signed in, and what was typed so far.
@Singleton
public final class Desk {

  private final Carts carts;
  private final Shoppers shoppers;
  private final Shop shop;

  @Inject
  Desk(Carts carts, Shoppers shoppers, Shop shop) {
    this.carts = carts;
    this.shoppers = shoppers;
    this.shop = shop;
  }

  /// One visitor at the desk with a cart that is not empty.
  record Visiting(
      Visitor visitor,
      CartView cart,
      @Nullable ShopperView shopper,
      List<Address> addresses,
      Memory memory) {

    Visiting with(Memory changed) {
      return new Visiting(visitor, cart, shopper, addresses, changed);
    }

    Visiting typed(CheckoutForm form) {
      return with(memory.with(form));
    }

    @Nullable String shopperId() {
      return shopper == null ? null : shopper.id();
    }
  }

  /// Empty when there is nothing in the cart.
  Optional<Visiting> visiting(Visitor visitor, @Nullable String cookie) {
    return visitor
        .cartId()
        .flatMap(carts::find)
        .filter(cart -> !cart.lines().isEmpty())
        .map(cart -> visiting(visitor, cart, cookie));
  }

  private Visiting visiting(Visitor visitor, CartView cart, @Nullable String cookie) {
    Optional<ShopperView> shopper = visitor.sessionToken().flatMap(shoppers::shopper);
    List<Address> addresses =
        shopper.map(known -> shoppers.addresses(known.id())).orElseGet(List::of);
    Memory memory =
        Memory.ofCookie(cookie)
            .filter(known -> known.cartId().equals(cart.id()) || !known.form().email().isEmpty())
            .map(known -> ofCart(known, cart.id()))
            .orElseGet(() -> Memory.fresh(cart.id(), blank(shopper, addresses)));
    return new Visiting(visitor, cart, shopper.orElse(null), addresses, memory);
  }

  /// What was typed for an earlier cart serves again, its key does not.
  private static Memory ofCart(Memory known, String cartId) {
    return known.cartId().equals(cartId) ? known : Memory.fresh(cartId, known.form());
  }

  private CheckoutForm blank(Optional<ShopperView> shopper, List<Address> addresses) {
    CheckoutForm empty = CheckoutForm.empty(shop.country());
    if (shopper.isEmpty()) {
      return empty;
    }
    String email = shopper.get().email();
    return addresses.isEmpty() ? empty.withEmail(email) : empty.with(email, addresses.getFirst());
  }
}
