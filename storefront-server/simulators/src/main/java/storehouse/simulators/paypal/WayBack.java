package storehouse.simulators.paypal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.ReturnUrl;

/// The shop's address that a payer returns to, with what PayPal adds to it.
final class WayBack {
  private WayBack() {}

  /// For a payer who is done here: to the shop's return address with the order as `token` if the
  /// order may be paid now, and to its cancel address if not. Empty when the shop gave none.
  static Optional<String> of(Order order) {
    return Optional.ofNullable(
        switch (order.stage()) {
          case Stage.Approved(var funding) -> returned(order, funding);
          case Stage.Completed(var funding) -> returned(order, funding);
          case Stage.Created _, Stage.AwaitsApproval _, Stage.AwaitsChallenge _ -> cancelled(order);
        });
  }

  private static @Nullable String returned(Order order, Funding funding) {
    var url = order.terms().way().returnUrl();
    if (url == null) {
      return null;
    }
    var known = ReturnUrl.of(ReturnUrl.of(url).with("token", order.id()));
    return funding.isWallet()
        ? known.with("PayerID", funding.payerId())
        : known.with("liability_shift", funding.authenticated() ? "POSSIBLE" : "NO");
  }

  static @Nullable String cancelled(Order order) {
    var url = order.terms().way().cancelUrl();
    return url == null ? null : ReturnUrl.of(url).with("token", order.id());
  }
}
