package storehouse.backoffice.orders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Shipments;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.SplitRequest;
import storehouse.model.shop.Order;

/// Makes two parcels of one that waits to be picked.
public final class SplitViewModel {

  private final OrderViewModel order;
  private final Shipments shipments;
  private final Map<String, IntegerProperty> units = new LinkedHashMap<>();
  private final ObjectProperty<Optional<ShipmentDetail>> parcel =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty problem = new SimpleStringProperty("");

  public SplitViewModel(OrderViewModel order, Shipments shipments) {
    this.order = order;
    this.shipments = shipments;
  }

  /// The first parcel that can be split; the server has the last word.
  Optional<Order.Shipment> splittable(OrderDetail detail) {
    return order.rights().splits()
        ? detail.order().shipments().stream()
            .filter(parcel -> parcel.status().equals("TO_PICK"))
            .filter(parcel -> parcel.lines().stream().mapToInt(Order.Content::quantity).sum() > 1)
            .findFirst()
        : Optional.empty();
  }

  /// Reads the parcel as it is now.
  public void begin(String id) {
    problem.set("");
    order
        .bench()
        .background()
        .ask(
            () -> shipments.find(id),
            answer -> {
              switch (answer) {
                case Answer.Got<ShipmentDetail>(var detail) -> {
                  units.clear();
                  parcel.set(Optional.of(detail));
                }
                case Answer.Failed<ShipmentDetail>(var failure) ->
                    problem.set(order.bench().words().of(failure));
              }
            });
  }

  public void send() {
    Optional<ShipmentDetail> shown = parcel.get();
    if (shown.isEmpty()) {
      return;
    }
    List<SplitRequest.Line> lines = new ArrayList<>();
    units.forEach(
        (sku, count) -> {
          if (count.get() > 0) {
            lines.add(new SplitRequest.Line(sku, count.get()));
          }
        });
    SplitRequest request = new SplitRequest(shown.get().version(), lines);
    order
        .bench()
        .background()
        .ask(
            () -> shipments.split(shown.get().id(), request),
            answer -> {
              switch (answer) {
                case Answer.Got<ShipmentDetail> _ -> {
                  leave();
                  order.load();
                }
                case Answer.Failed<ShipmentDetail>(var failure) ->
                    problem.set(order.bench().words().of(failure));
              }
            });
  }

  public void leave() {
    problem.set("");
    parcel.set(Optional.empty());
  }

  public IntegerProperty units(String sku) {
    return units.computeIfAbsent(sku, _ -> new SimpleIntegerProperty());
  }

  public ObjectProperty<Optional<ShipmentDetail>> parcel() {
    return parcel;
  }

  public StringProperty problem() {
    return problem;
  }
}
