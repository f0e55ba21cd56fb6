package storehouse.model.shop;

import org.jspecify.annotations.Nullable;

/// 201 of `POST /api/v1/orders`.
public record PlacedOrder(
    String number, String status, String accessToken, Payment payment, Totals totals) {

  /// The payment axis; an action is set while the shopper has to do something.
  public record Payment(String status, @Nullable NextAction nextAction) {}

  /// What the shopper has to do: open \`url\`.
  public record NextAction(String type, String url) {}
}
