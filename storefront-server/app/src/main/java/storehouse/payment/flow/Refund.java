package storehouse.payment.flow;

import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayRefund;

/// A refund of a payment as it is stored. `reference` names it within its payment; `id` is the
/// gateway's, once it is known. `stage` is null until the gateway has shown it.
public record Refund(
    String reference, Money amount, @Nullable String id, GatewayRefund.@Nullable Stage stage) {

  private static final String AT_THE_DESK = "desk-";

  /// One that we are going to ask for.
  static Refund asked(String reference, Money amount) {
    return new Refund(reference, amount, null, null);
  }

  static Refund shown(GatewayRefund seen) {
    String ours = seen.reference();
    return new Refund(
        ours == null ? AT_THE_DESK + seen.id() : ours, seen.amount(), seen.id(), seen.stage());
  }

  /// What is known of it now; an older answer takes nothing back.
  Refund seen(GatewayRefund news) {
    boolean later = stage == null || news.stage().compareTo(stage) > 0;
    return new Refund(reference, news.amount(), news.id(), later ? news.stage() : stage);
  }

  boolean isAt(GatewayRefund.Stage wanted) {
    return stage == wanted;
  }

  /// Whether the shop never asked for it.
  boolean isWithoutUs() {
    return reference.startsWith(AT_THE_DESK);
  }

  /// Whether the money is given back or on its way.
  boolean isAlive() {
    return isAt(GatewayRefund.Stage.DONE) || isAt(GatewayRefund.Stage.PENDING);
  }

  /// Whether it may take money of the payment, now or once it is sent.
  boolean mayTake() {
    return !isAt(GatewayRefund.Stage.FAILED);
  }
}
