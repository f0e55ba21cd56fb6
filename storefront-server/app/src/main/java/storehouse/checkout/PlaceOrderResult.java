package storehouse.checkout;

import java.util.List;
import java.util.Map;
import storehouse.model.Money;
import storehouse.order.OrderView;

/// What became of the wish to buy.
public sealed interface PlaceOrderResult {

  /// The order is accepted, durably; the saga carries it on.
  record Placed(OrderView order) implements PlaceOrderResult {}

  /// The same request, or the same cart, was accepted before, as this order.
  record Repeated(String number, String accessToken) implements PlaceOrderResult {}

  record TotalChanged(Money newTotal) implements PlaceOrderResult {}

  /// What is wrong, by field (`email`, `shippingAddress.line1`, `shippingMethod`, `cart`, ...): a
  /// message code such as `required`, `invalid`, `unknown`.
  record Invalid(Map<String, String> problems) implements PlaceOrderResult {}

  /// These articles, by title, are gone.
  record SoldOut(List<String> articles) implements PlaceOrderResult {}

  /// The last units of these articles, by title, are in orders that are still being carried out:
  /// what is not paid for in the end comes back.
  record LastUnitsTaken(List<String> articles) implements PlaceOrderResult {}

  record CartEmpty() implements PlaceOrderResult {}

  /// The key was used for another request.
  record KeyReused() implements PlaceOrderResult {}

  /// The same request is being carried out right now.
  record InFlight() implements PlaceOrderResult {}
}
