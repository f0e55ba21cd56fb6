package storehouse.payment.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayRefund;

/// A refund of a payment as it is stored. `reference` names it within its payment; `id` is the
/// gateway's, once it is known. `stage` is null until the gateway has shown it; one that it refused
/// has failed without ever getting an id. `since` is when it came there, and null when that was
/// learned just now. `spentKeys` counts the idempotency keys that the gateway spent on errors.
public record Refund(
    String reference,
    Money amount,
    @Nullable String id,
    GatewayRefund.@Nullable Stage stage,
    @Nullable Instant since,
    int spentKeys) {

  private static final String AT_THE_DESK = "desk-";
  private static final String REST = "refund";
  private static final String REST_AGAIN = "refund-again-";

  /// One that we are going to ask for.
  static Refund asked(String reference, Money amount) {
    return new Refund(reference, amount, null, null, null, 0);
  }

  static Refund shown(GatewayRefund seen) {
    String ours = seen.reference();
    return new Refund(
        ours == null ? AT_THE_DESK + seen.id() : ours,
        seen.amount(),
        seen.id(),
        seen.stage(),
        null,
        0);
  }

  /// What is known of it now; an older answer takes nothing back.
  Refund seen(GatewayRefund news) {
    boolean later = stage == null || id == null || news.stage().compareTo(stage) > 0;
    return later
        ? new Refund(reference, news.amount(), news.id(), news.stage(), null, spentKeys)
        : new Refund(reference, news.amount(), news.id(), stage, since, spentKeys);
  }

  /// As far as the gateway has not shown it after all.
  Refund refused() {
    return id == null && stage == null
        ? new Refund(reference, amount, null, GatewayRefund.Stage.FAILED, null, spentKeys)
        : this;
  }

  Refund withNextKey() {
    return new Refund(reference, amount, id, stage, since, spentKeys + 1);
  }

  /// Whether it is all that was left of the payment.
  boolean isRest() {
    return reference.equals(REST) || reference.startsWith(REST_AGAIN);
  }

  /// The name of the refund of all that is left, after so many others.
  static String restName(int others) {
    return others == 0 ? REST : REST_AGAIN + others;
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
