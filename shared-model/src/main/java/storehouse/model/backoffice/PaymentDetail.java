package storehouse.model.backoffice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Price;

/// `GET /payments/{id}`: a payment with everything that is kept of it, each list oldest first.
/// `left` can still be given back; while the order is `underWay` nobody moves its money by hand.
public record PaymentDetail(
    PaymentRow payment,
    Price authorised,
    Price left,
    boolean underWay,
    @Nullable String reference,
    @Nullable String failureCode,
    List<Moment> life,
    List<Refund> refunds,
    List<Notice> notices,
    List<Exchange> exchanges,
    @Nullable Proposal proposal) {

  /// Something that happened (`AUTHORISED`, `CAPTURED`, `REFUNDED`, ...), or what a person did
  /// (`REFUND`, `RESOLVE_APPROVED`, ...), who is named then with the reason.
  public record Moment(
      Instant at,
      String what,
      @Nullable Price amount,
      @Nullable String verdict,
      @Nullable String actor,
      @Nullable String reason) {}

  /// `stage` is ASKED, PENDING, DONE or FAILED.
  public record Refund(
      String reference,
      Price amount,
      @Nullable String gatewayId,
      String stage,
      Instant createdAt,
      Instant changedAt) {}

  /// What the gateway told by webhook; not `taken` when it did not fit to the payment, and then
  /// `unfit` is what is kept of it, if anything.
  public record Notice(
      Instant at, String type, boolean taken, @Nullable Price amount, @Nullable Unfit unfit) {}

  /// Something that does not fit, which the `gateway` told of its payment `reference`. It may fit
  /// later: the shop tries again, next at `toldAgainAt`, until it gives that up.
  public record Unfit(String gateway, String reference, @Nullable Instant toldAgainAt) {}

  /// A request to the gateway and its answer, both without secrets; `status` is missing when no
  /// answer came, and then `whyLost` says why.
  public record Exchange(
      Instant at,
      String method,
      String path,
      @Nullable Integer status,
      String request,
      String response,
      long millis,
      @Nullable String whyLost) {}

  /// Somebody wants `amount` given back, or the payment taken for `verdict`; a second person has to
  /// agree.
  public record Proposal(
      String id,
      @Nullable Price amount,
      @Nullable String verdict,
      @Nullable String reference,
      String reason,
      String proposedBy,
      Instant proposedAt) {}
}
