package storehouse.backoffice.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.EditRequest;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.shop.Address;
import storehouse.model.shop.Order;
import storehouse.model.shop.Price;

/// Changes the order that is looked at: what stays of each line, and where it goes. What is typed
/// is one change with one key as long as nobody types something else, so that sending it twice
/// changes the order once.
public final class EditViewModel {

  private final OrderViewModel order;
  private final Map<String, IntegerProperty> quantities = new LinkedHashMap<>();
  private final Map<String, StringProperty> address = new LinkedHashMap<>();
  private final BooleanProperty acceptLess = new SimpleBooleanProperty();
  private final StringProperty problem = new SimpleStringProperty("");
  private final StringProperty consequence = new SimpleStringProperty("");
  private String key = UUID.randomUUID().toString();
  private @Nullable EditRequest sent;

  public EditViewModel(OrderViewModel order) {
    this.order = order;
    for (String field : List.of("name", "line1", "line2", "postalCode", "city", "country")) {
      address.put(field, new SimpleStringProperty(""));
    }
  }

  /// As long as nobody picks; the server has the last word.
  boolean mayEdit(OrderDetail detail) {
    return order.rights().edits()
        && detail.order().status().equals("CONFIRMED")
        && detail.order().shipments().stream()
            .map(Order.Shipment::status)
            .allMatch(state -> state.equals("TO_PICK") || state.equals("CANCELLED"));
  }

  /// Begins anew from the order as it is.
  public void begin(OrderDetail detail) {
    key = UUID.randomUUID().toString();
    sent = null;
    problem.set("");
    acceptLess.set(false);
    quantities.clear();
    for (Order.Line line : detail.order().lines()) {
      IntegerProperty quantity = new SimpleIntegerProperty(line.quantity());
      quantity.addListener((_, _, _) -> say(detail));
      quantities.put(line.sku(), quantity);
    }
    Address to = detail.order().shippingAddress();
    set("name", to.name());
    set("line1", to.line1());
    set("line2", to.line2());
    set("postalCode", to.postalCode());
    set("city", to.city());
    set("country", to.country());
    say(detail);
  }

  private void set(String field, @Nullable String value) {
    field(field).set(value == null ? "" : value);
  }

  private void say(OrderDetail detail) {
    int units = 0;
    long back = 0;
    for (Order.Line line : detail.order().lines()) {
      int less = line.quantity() - quantity(line.sku()).get();
      units += less;
      back += less * line.unitPrice().minorUnits();
    }
    String currency = detail.order().totals().total().currency();
    consequence.set(
        units == 0
            ? order.bench().words().text("edit.nothingLess")
            : order
                .bench()
                .words()
                .text(
                    "edit.less", units, order.bench().figures().money(new Price(back, currency))));
  }

  public void send() {
    Optional<OrderDetail> shown = order.order().get();
    if (shown.isEmpty()) {
      return;
    }
    OrderDetail detail = shown.get();
    if (sent != null && !request(detail).equals(sent)) {
      key = UUID.randomUUID().toString();
    }
    EditRequest request = request(detail);
    sent = request;
    order.act(() -> order.orders().edit(order.number(), request), problem, () -> {});
  }

  private EditRequest request(OrderDetail detail) {
    return new EditRequest(
        key, detail.version(), changedAddress(detail), lines(detail), acceptLess.get());
  }

  private List<EditRequest.Line> lines(OrderDetail detail) {
    List<EditRequest.Line> lines = new ArrayList<>();
    for (Order.Line line : detail.order().lines()) {
      int after = quantity(line.sku()).get();
      if (after != line.quantity()) {
        lines.add(new EditRequest.Line(line.sku(), after));
      }
    }
    return lines;
  }

  private @Nullable Address changedAddress(OrderDetail detail) {
    Address before = detail.order().shippingAddress();
    Address typed =
        new Address(
            typed("name"),
            typed("line1"),
            typed("line2").isEmpty() ? null : typed("line2"),
            typed("city"),
            before.region(),
            typed("postalCode"),
            typed("country"),
            before.phone());
    return typed.equals(before) ? null : typed;
  }

  private String typed(String name) {
    return field(name).get().strip();
  }

  public IntegerProperty quantity(String sku) {
    return quantities.computeIfAbsent(sku, _ -> new SimpleIntegerProperty());
  }

  /// `name`, `line1`, `line2`, `postalCode`, `city` or `country`.
  public StringProperty field(String name) {
    return address.computeIfAbsent(name, _ -> new SimpleStringProperty(""));
  }

  public BooleanProperty acceptLess() {
    return acceptLess;
  }

  public StringProperty problem() {
    return problem;
  }

  public StringProperty consequence() {
    return consequence;
  }
}
