package storehouse.order;

/// What became of a request to accept an order.
public sealed interface Acceptance {

  /// The order stands as PENDING, durably, as `placed` shows it.
  record Accepted(OrderView placed) implements Acceptance {}

  /// This request, or this cart, was accepted before.
  record Repeated(String number, String accessToken) implements Acceptance {}

  /// The key was used for another request.
  record KeyReused() implements Acceptance {}
}
