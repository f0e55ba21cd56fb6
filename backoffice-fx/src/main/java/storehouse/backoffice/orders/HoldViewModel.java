package storehouse.backoffice.orders;

import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import storehouse.model.backoffice.HoldRequest;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.OrderHold;

/// Puts the order that is looked at on hold, and releases it.
public final class HoldViewModel {

  static final List<String> REASONS =
      List.of("FRAUD", "ADDRESS", "PAYMENT", "CUSTOMER_ASKED", "OTHER");

  private final OrderViewModel order;
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");

  public HoldViewModel(OrderViewModel order) {
    this.order = order;
  }

  static List<OrderHold> open(OrderDetail detail) {
    return detail.holds().stream().filter(hold -> hold.releasedAt() == null).toList();
  }

  boolean mayHold(OrderDetail detail) {
    return order.rights().holds()
        && Set.of("PENDING", "CONFIRMED").contains(detail.order().status());
  }

  public void hold() {
    String why = reason.get() == null ? "" : reason.get();
    if (why.isEmpty()) {
      problem.set(order.bench().words().text("hold.reasonMissing"));
    } else if (why.equals("OTHER") && note.get().isBlank()) {
      problem.set(order.bench().words().text("hold.noteMissing"));
    } else {
      HoldRequest request = new HoldRequest(why, note.get().strip());
      order.act(() -> order.orders().hold(order.number(), request), problem, this::clear);
    }
  }

  public void release(OrderHold hold) {
    order.act(() -> order.orders().release(order.number(), hold.id()), problem, () -> {});
  }

  private void clear() {
    reason.set("");
    note.set("");
  }

  public StringProperty reason() {
    return reason;
  }

  public StringProperty note() {
    return note;
  }

  public StringProperty problem() {
    return problem;
  }
}
