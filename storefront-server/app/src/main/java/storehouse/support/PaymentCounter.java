package storehouse.support;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import storehouse.model.Money;
import storehouse.order.OrderView;
import storehouse.order.Orders;
import storehouse.payment.PaymentFile;
import storehouse.payment.PaymentFiles;
import storehouse.payment.PaymentIntervention;
import storehouse.payment.PaymentIntervention.NotNow;
import storehouse.payment.PaymentIntervention.WhyNot;
import storehouse.payment.PaymentInterventions;
import storehouse.payment.PaymentProposal;
import storehouse.payment.PaymentProposals;
import storehouse.payment.PaymentVerdict;
import storehouse.payment.PaymentWish;

/// The counter for payments: what people read of them, and what they do to them. Nobody moves the
/// money of an order that still moves it by itself.
@Singleton
public final class PaymentCounter {

  private final Orders orders;
  private final PaymentFiles files;
  private final PaymentInterventions interventions;
  private final PaymentProposals proposals;

  @Inject
  public PaymentCounter(
      Orders orders,
      PaymentFiles files,
      PaymentInterventions interventions,
      PaymentProposals proposals) {
    this.orders = orders;
    this.files = files;
    this.interventions = interventions;
    this.proposals = proposals;
  }

  /// The order with this number, however it is typed.
  public OptionalLong order(String number) {
    return orders.find(number).stream().mapToLong(OrderView::id).findFirst();
  }

  public Optional<PaymentCase> open(long orderId) {
    return files.open(orderId).map(this::withItsOrder);
  }

  private PaymentCase withItsOrder(PaymentFile file) {
    long orderId = file.summary().payment().orderId();
    List<OrderView.TimelineEntry> timeline =
        orders.findById(orderId).map(OrderView::timeline).orElse(List.of()).stream()
            .filter(entry -> entry.type().startsWith("payment."))
            .toList();
    return new PaymentCase(file, timeline, orders.isBeingCarriedOut(orderId));
  }

  /// Gives an authorisation back.
  public PaymentIntervention release(PaymentWish wish) {
    return unlessUnderWay(wish.orderId(), () -> interventions.release(wish));
  }

  /// Gives a part back, or proposes to when it is more than one person may give back alone.
  public PaymentIntervention refund(PaymentWish wish, Money amount) {
    return unlessUnderWay(wish.orderId(), () -> interventions.refund(wish, amount));
  }

  public PaymentIntervention askAgain(long orderId) {
    return interventions.askAgain(orderId);
  }

  /// Also while the order is under way: it may be waiting for just that.
  public PaymentIntervention resolve(
      PaymentWish wish, PaymentVerdict verdict, Optional<String> reference) {
    return proposals.resolve(wish, verdict, reference);
  }

  public PaymentIntervention approve(long orderId, long proposal, String actor) {
    boolean movesMoney =
        files
            .open(orderId)
            .flatMap(PaymentFile::proposal)
            .filter(it -> it.wanted() instanceof PaymentProposal.Wanted.Refund)
            .isPresent();
    return movesMoney
        ? unlessUnderWay(orderId, () -> interventions.approve(orderId, proposal, actor))
        : interventions.approve(orderId, proposal, actor);
  }

  public PaymentIntervention decline(long orderId, long proposal, String actor) {
    return proposals.decline(orderId, proposal, actor);
  }

  private PaymentIntervention unlessUnderWay(long orderId, Supplier<PaymentIntervention> act) {
    return orders.isBeingCarriedOut(orderId) ? new NotNow(WhyNot.ORDER_UNDER_WAY) : act.get();
  }
}
