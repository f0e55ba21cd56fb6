package storehouse.backoffice.queue;

import java.util.List;
import storehouse.backoffice.navigation.Place;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.backoffice.ShipmentSummary;

/// The work queues: which shipments wait there, and where their work is done.
public enum QueueKind {
  PICK("pick", List.of(ShipmentState.PICKING, ShipmentState.TO_PICK)),
  PACK("pack", List.of(ShipmentState.LABELLED, ShipmentState.PACKED, ShipmentState.PICKED));

  private final String key;
  private final List<ShipmentState> states;

  QueueKind(String key, List<ShipmentState> states) {
    this.key = key;
    this.states = states;
  }

  /// Begun work first, since somebody waits for it.
  public List<ShipmentState> states() {
    return states;
  }

  String key() {
    return key;
  }

  Place work(ShipmentSummary shipment) {
    return switch (this) {
      case PICK -> new Place.Pick(shipment.id());
      case PACK -> new Place.Pack(shipment.id());
    };
  }
}
