package storehouse.backoffice.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentLine;
import storehouse.model.backoffice.ShipmentState;

/// Shipments and lines to fill the fake with.
public final class Goods {

  private Goods() {}

  public static ShipmentLine mugs(int quantity) {
    return new ShipmentLine(
        "line-1",
        "MUG-BLUE",
        "4006381333931",
        "Enamel mug, harbour blue",
        "/media/mug",
        "A-04-2",
        quantity,
        0);
  }

  public static ShipmentLine kettle() {
    return new ShipmentLine(
        "line-2",
        "KETTLE-1L",
        "4006381333948",
        "Pour-over kettle with thermometer, brushed steel, 1 litre",
        "/media/kettle",
        "B-11-1",
        1,
        0);
  }

  /// Two lines: three mugs in A-04-2, one kettle in B-11-1.
  public static ShipmentDetail shipment(String id, String orderNumber) {
    return shipment(id, orderNumber, ShipmentState.TO_PICK, null);
  }

  public static ShipmentDetail shipment(
      String id, String orderNumber, ShipmentState state, @Nullable String assignee) {
    return new ShipmentDetail(
        id,
        orderNumber,
        "BER",
        state,
        List.of(mugs(3), kettle()),
        assignee,
        null,
        null,
        null,
        null,
        1);
  }

  /// A few shipments in every queue, as on an ordinary morning.
  public static void fill(FakeFloor floor) {
    Instant now = Instant.now();
    String[] warehouses = {"BER", "BER", "HAM", "MUC", "BER", "HAM", "BER", "MUC"};
    for (int index = 0; index < warehouses.length; index++) {
      ShipmentState state = index == 3 ? ShipmentState.PICKING : ShipmentState.TO_PICK;
      ShipmentDetail shipment =
          new ShipmentDetail(
              "pick-" + index,
              "SH-10" + (42 + index) + "-" + (index * 3 % 10),
              warehouses[index],
              state,
              index % 2 == 0 ? List.of(mugs(3), kettle()) : List.of(mugs(1 + index)),
              state == ShipmentState.PICKING ? "picker2" : null,
              null,
              null,
              null,
              null,
              1);
      floor.add(shipment, now.minus(Duration.ofMinutes(210 - index * 23L)));
    }
    floor.add(
        shipment("pack-0", "SH-1037-4", ShipmentState.PICKED, "picker"),
        now.minus(Duration.ofMinutes(300)));
    floor.add(
        shipment("pack-1", "SH-1039-9", ShipmentState.PACKED, "picker2"),
        now.minus(Duration.ofHours(27)));
  }
}
