package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import storehouse.order.OrderBrief;
import storehouse.order.Orders;
import storehouse.payment.PaymentStatus;
import storehouse.payment.PaymentView;
import storehouse.payment.Payments;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;

/// Nobody's money is kept or held without an order.
@Singleton
public final class PaymentsHaveOrders implements BooksRule {

  private final Payments payments;
  private final Orders orders;

  @Inject
  public PaymentsHaveOrders(Payments payments, Orders orders) {
    this.payments = payments;
    this.orders = orders;
  }

  @Override
  public String key() {
    return "payments.have-orders";
  }

  @Override
  public String sentence() {
    return "Every payment that was taken has its order";
  }

  @Override
  public List<String> subjects(String after, int most) {
    return payments.ordersAfter(after.isEmpty() ? 0 : Long.parseLong(after), most).stream()
        .map(String::valueOf)
        .toList();
  }

  @Override
  public List<Finding> look(List<String> subjects) {
    List<Long> ids = subjects.stream().map(Long::valueOf).toList();
    Map<Long, OrderBrief> known = orders.briefs(ids);
    List<Finding> findings = new ArrayList<>();
    payments
        .ofOrders(ids.stream().filter(id -> !known.containsKey(id)).toList())
        .forEach(
            (id, payment) -> {
              if (isTaken(payment)) {
                findings.add(
                    new Finding(
                        Long.toString(id),
                        "Payment %s is %s, and there is no order for it"
                            .formatted(
                                payment.gatewayReference().orElse("without a reference"),
                                payment.status()),
                        "Give it back at the gateway."));
              }
            });
    return findings;
  }

  private static boolean isTaken(PaymentView payment) {
    return payment.status() == PaymentStatus.AUTHORISED || payment.kept().minorUnits() > 0;
  }
}
