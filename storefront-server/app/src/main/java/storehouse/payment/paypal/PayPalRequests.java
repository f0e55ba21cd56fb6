package storehouse.payment.paypal;

import static storehouse.payment.gateway.http.GatewayHttp.array;
import static storehouse.payment.gateway.http.GatewayHttp.object;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.RefundOrder;
import storehouse.payment.paypal.PayPalRefunds.Piece;

/// What is sent to PayPal.
final class PayPalRequests {

  private static final String WALLET = "redirect";

  private PayPalRequests() {}

  /// Whether the shopper agrees on PayPal's own pages.
  static boolean isWallet(GatewayOrder order) {
    return order.token().equals(WALLET);
  }

  static JsonObject order(GatewayOrder order) {
    JsonObjectBuilder unit =
        object()
            .add("custom_id", String.valueOf(order.orderId()))
            .add("invoice_id", order.orderNumber() + "/" + order.orderId())
            .add("description", order.orderNumber())
            .add("amount", PayPalMoney.json(order.amount()));
    if (!order.shop().isEmpty()) {
      unit.add("reference_id", order.shop());
    }
    JsonObjectBuilder body =
        object().add("intent", "AUTHORIZE").add("purchase_units", array().add(unit));
    if (isWallet(order)) {
      JsonObjectBuilder context =
          waysBack(order).add("user_action", "PAY_NOW").add("shipping_preference", "NO_SHIPPING");
      body.add("payment_source", source("paypal", object().add("experience_context", context)));
    }
    return body.build();
  }

  /// Charges a card that PayPal keeps.
  static JsonObject card(GatewayOrder order) {
    JsonObjectBuilder card =
        object().add("vault_id", order.token()).add("experience_context", waysBack(order));
    return object().add("payment_source", source("card", card)).build();
  }

  private static JsonObjectBuilder source(String kind, JsonObjectBuilder details) {
    return object().add(kind, details);
  }

  private static JsonObjectBuilder waysBack(GatewayOrder order) {
    String back = order.returnUrl();
    return object()
        .add("return_url", back)
        .add("cancel_url", back + (back.contains("?") ? "&" : "?") + "cancelled=1");
  }

  /// @param invoice of this capture alone
  static JsonObject capture(Money amount, boolean last, String invoice) {
    return object()
        .add("amount", PayPalMoney.json(amount))
        .add("final_capture", last)
        .add("invoice_id", invoice)
        .build();
  }

  /// The invoice id is of this piece alone: an account that takes each of them once, as accounts do
  /// at first, will not give the same piece back twice, whatever the key.
  static JsonObject refund(PayPalOrder order, RefundOrder wanted, Piece piece) {
    RefundName name =
        new RefundName(
            order.customId(), order.id(), wanted.reference(), order.refunds().total(wanted));
    return object()
        .add("amount", PayPalMoney.json(piece.amount()))
        .add("custom_id", name.customId())
        .add("invoice_id", order.invoiceId() + "/" + wanted.reference() + "/" + piece.capture())
        .build();
  }
}
