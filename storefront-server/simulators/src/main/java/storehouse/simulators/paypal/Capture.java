package storehouse.simulators.paypal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Money taken, or refused when it was asked for.
///
/// @param authorization null when it was taken without one
/// @param amount minor units
/// @param last true when nothing more will be taken from the authorisation
/// @param created epoch seconds
record Capture(
    String id,
    @Nullable String authorization,
    long amount,
    boolean last,
    boolean declined,
    @Nullable String invoiceId,
    long created,
    List<Refund> refunds) {

  Capture {
    refunds = List.copyOf(refunds);
  }

  /// Of an order that is paid without an authorisation.
  static Capture whole(long amount, boolean declined, long now) {
    return new Capture(PayPalIds.resource(), null, amount, true, declined, null, now, List.of());
  }

  static Capture of(Authorization authorization, long amount, boolean last, long now) {
    return new Capture(
        PayPalIds.resource(), authorization.id(), amount, last, false, null, now, List.of());
  }

  Capture invoiced(@Nullable String id) {
    return new Capture(this.id, authorization, amount, last, declined, id, created, refunds);
  }

  Capture refused() {
    return new Capture(id, authorization, amount, last, true, invoiceId, created, refunds);
  }

  Capture with(Refund refund) {
    var longer = new ArrayList<>(refunds);
    longer.add(refund);
    return new Capture(id, authorization, amount, last, declined, invoiceId, created, longer);
  }

  Capture failing(String refundId) {
    var after = refunds.stream().map(r -> r.id().equals(refundId) ? r.failing() : r).toList();
    return new Capture(id, authorization, amount, last, declined, invoiceId, created, after);
  }

  Optional<Refund> refund(String refundId) {
    return refunds.stream().filter(refund -> refund.id().equals(refundId)).findFirst();
  }

  /// What went back to the payer and stayed there, by the shop's will or by a chargeback.
  long returned() {
    return refunds.stream().filter(refund -> !refund.failed()).mapToLong(Refund::amount).sum();
  }

  long refundable() {
    return declined ? 0 : amount - returned();
  }

  boolean isReversed() {
    return refunds.stream().anyMatch(Refund::reversal);
  }

  String status() {
    if (declined) {
      return "DECLINED";
    }
    long returned = returned();
    return returned == 0 ? "COMPLETED" : returned < amount ? "PARTIALLY_REFUNDED" : "REFUNDED";
  }
}
