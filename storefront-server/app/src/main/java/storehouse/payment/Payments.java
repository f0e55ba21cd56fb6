package storehouse.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import storehouse.platform.saga.Outcome;

/// Takes and gives back the money of orders; the saga's remote participant.
///
/// Each command may be repeated: a repeat answers from the record, or finds out what became of the
/// first one. A future completes once its outcome is durable. Refusals are `payment.declined`,
/// `payment.insufficient-funds`, `payment.challenge-failed` and `payment.capture-failed`.
@Singleton
public final class Payments {

  @Inject
  public Payments() {}

  /// Reserves each amount. Waiting means that the shopper has to pass a challenge.
  public List<CompletableFuture<Outcome>> authorise(List<AuthorisePayment> commands) {
    throw new UnsupportedOperationException();
  }

  /// Takes what was authorised.
  public List<CompletableFuture<Outcome>> capture(List<CapturePayment> commands) {
    throw new UnsupportedOperationException();
  }

  /// Gives authorisations back; Done also when there was none, and then there will be none.
  public List<CompletableFuture<Outcome>> voidAuthorisation(List<VoidPayment> commands) {
    throw new UnsupportedOperationException();
  }

  /// Gives back what was captured; Done also when nothing was, and then nothing will be.
  public List<CompletableFuture<Outcome>> refund(List<RefundPayment> commands) {
    throw new UnsupportedOperationException();
  }

  /// Asks the gateway how the order's payment stands, such as when the shopper comes back from a
  /// challenge.
  public Optional<PaymentView> refresh(long orderId) {
    throw new UnsupportedOperationException();
  }

  public Optional<PaymentView> ofOrder(long orderId) {
    throw new UnsupportedOperationException();
  }

  /// Whether orders can be paid on this gateway, such as `stripe`.
  public boolean offers(String gateway) {
    throw new UnsupportedOperationException();
  }

  /// Where the card fields are.
  public CardFieldsView cardFields() {
    throw new UnsupportedOperationException();
  }
}
