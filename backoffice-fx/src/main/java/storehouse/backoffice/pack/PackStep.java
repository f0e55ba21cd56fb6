package storehouse.backoffice.pack;

import storehouse.model.backoffice.ShipmentState;

/// The four things that make a parcel, in their order.
public enum PackStep {
  CONFIRM,
  CLOSE,
  LABEL,
  HAND_OVER,
  DONE;

  /// Where work goes on for a shipment in this state; its contents are confirmed afresh each time.
  static PackStep of(ShipmentState state) {
    return switch (state) {
      case TO_PICK, PICKING, PICKED -> CONFIRM;
      case PACKED -> LABEL;
      case LABELLED -> HAND_OVER;
      case SHIPPED, CANCELLED -> DONE;
    };
  }
}
