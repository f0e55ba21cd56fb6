package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.order.audit.SettledOrders.Settled;
import storehouse.payment.PaymentStatus;
import storehouse.payment.PaymentView;
import storehouse.payment.Payments;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// What was captured less what was given back is the total of a standing order, unless people gave
/// some of it back of their own accord; and nothing is kept or held of a cancelled one.
@Singleton
public final class StandingOrdersArePaidOnce implements BooksRule {

  private final SettledOrders orders;
  private final Payments payments;

  @Inject
  public StandingOrdersArePaidOnce(SettledOrders orders, Payments payments) {
    this.orders = orders;
    this.payments = payments;
  }

  @Override
  public String key() {
    return "orders.paid-once";
  }

  @Override
  public String sentence() {
    return "A confirmed order is paid exactly once, and nothing is kept of a cancelled one";
  }

  @Override
  public List<String> subjects(String after, int most) {
    return orders.ids(after, most);
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    List<Settled> settled = orders.of(subjects);
    Map<Long, PaymentView> views = payments.ofOrders(settled.stream().map(Settled::id).toList());
    Map<Long, Money> byHand = payments.givenBackByHand(oddOnes(settled, views));
    List<Finding> findings = new ArrayList<>();
    for (Settled order : settled) {
      PaymentView payment = views.get(order.id());
      long kept = kept(payment);
      String id = Long.toString(order.id());
      if (order.stands() && kept + minorUnits(byHand.get(order.id())) != order.total()) {
        findings.add(
            new Finding(
                id,
                "Order %s costs %d, and %d was kept for it (minor units)"
                    .formatted(order.number(), order.total(), kept),
                kept < order.total()
                    ? "Compare with the gateway. If the money is missing there too, cancel the"
                        + " order or ask the shopper to pay."
                    : "Compare with the gateway, then give back what is too much there."));
      } else if (!order.stands() && (kept != 0 || isHeld(payment))) {
        findings.add(
            new Finding(
                id,
                "Order %s is cancelled, and its payment is %s with %d kept"
                    .formatted(order.number(), payment == null ? "" : payment.status(), kept),
                "Give the payment back at the gateway; the shop learns of it by itself."));
      }
    }
    return findings;
  }

  /// Few, so that what people did is only looked up for them.
  private static List<Long> oddOnes(List<Settled> settled, Map<Long, PaymentView> views) {
    return settled.stream()
        .filter(order -> order.stands() && kept(views.get(order.id())) != order.total())
        .map(Settled::id)
        .toList();
  }

  private static long minorUnits(@Nullable Money amount) {
    return amount == null ? 0 : amount.minorUnits();
  }

  private static long kept(@Nullable PaymentView payment) {
    return payment == null ? 0 : payment.kept().minorUnits();
  }

  private static boolean isHeld(@Nullable PaymentView payment) {
    return payment != null && payment.status() == PaymentStatus.AUTHORISED;
  }
}
