package storehouse.order;

/// What became of a request to accept an order.
public sealed interface Acceptance {

  /// The order stands as PENDING, durably. `repeated` when this request was accepted before.
  record Accepted(long orderId, String number, String accessToken, boolean repeated)
      implements Acceptance {}

  /// The key was used for another request.
  record KeyReused() implements Acceptance {}
}
