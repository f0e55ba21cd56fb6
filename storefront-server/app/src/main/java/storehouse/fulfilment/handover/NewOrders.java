package storehouse.fulfilment.handover;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import storehouse.fulfilment.AcceptOrder;
import storehouse.fulfilment.bins.BinStock;
import storehouse.fulfilment.bins.Goods;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.Shipment.Line;
import storehouse.fulfilment.shipments.Stage;
import storehouse.platform.Ids;

/// Turns orders into shipments, one for each warehouse, with a bin for each line that has stock.
final class NewOrders {

  private NewOrders() {}

  static List<Shipment> shipments(AcceptOrder order, Instant now) {
    Map<String, Map<String, Integer>> quantities = new TreeMap<>();
    for (AcceptOrder.Line line : order.lines()) {
      quantities
          .computeIfAbsent(line.warehouse(), _ -> new TreeMap<>())
          .merge(line.sku(), line.quantity(), Math::addExact);
    }
    List<Shipment> shipments = new ArrayList<>();
    quantities.forEach(
        (warehouse, skus) ->
            shipments.add(
                new Shipment(
                    Ids.next(),
                    order.orderId(),
                    order.orderNumber(),
                    warehouse,
                    order.shipTo(),
                    lines(skus),
                    new Stage.ToPick(),
                    false,
                    now,
                    0)));
    return shipments;
  }

  private static List<Line> lines(Map<String, Integer> skus) {
    return skus.entrySet().stream()
        .map(entry -> new Line(Ids.next(), entry.getKey(), null, entry.getValue(), 0, 0))
        .toList();
  }

  /// The same shipments with a bin wherever one has enough.
  static List<Shipment> allocated(Connection connection, List<Shipment> shipments)
      throws SQLException {
    List<Goods> goods = new ArrayList<>();
    for (Shipment shipment : shipments) {
      for (Line line : shipment.lines()) {
        goods.add(new Goods(shipment.warehouse(), line.sku(), line.quantity()));
      }
    }
    List<Optional<String>> bins = new ArrayList<>(BinStock.allocate(connection, goods));
    List<Shipment> allocated = new ArrayList<>();
    for (Shipment shipment : shipments) {
      List<Line> lines = new ArrayList<>();
      for (Line line : shipment.lines()) {
        lines.add(line.in(bins.removeFirst()));
      }
      allocated.add(shipment.with(lines));
    }
    return allocated;
  }
}
