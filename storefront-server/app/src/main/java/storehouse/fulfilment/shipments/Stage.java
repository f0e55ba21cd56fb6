package storehouse.fulfilment.shipments;

import java.time.Instant;
import storehouse.model.backoffice.ShipmentState;

/// How far a shipment is, with what is known of it only then.
public sealed interface Stage {

  ShipmentState state();

  record ToPick() implements Stage {
    @Override
    public ShipmentState state() {
      return ShipmentState.TO_PICK;
    }
  }

  /// One person collects the goods.
  record Picking(String assignee) implements Stage {
    @Override
    public ShipmentState state() {
      return ShipmentState.PICKING;
    }
  }

  record Picked(String assignee) implements Stage {
    @Override
    public ShipmentState state() {
      return ShipmentState.PICKED;
    }
  }

  record Packed(int weightGrams) implements Stage {
    @Override
    public ShipmentState state() {
      return ShipmentState.PACKED;
    }
  }

  record Labelled(int weightGrams, Parcel parcel) implements Stage {
    @Override
    public ShipmentState state() {
      return ShipmentState.LABELLED;
    }
  }

  record Shipped(int weightGrams, Parcel parcel, Instant at) implements Stage {
    @Override
    public ShipmentState state() {
      return ShipmentState.SHIPPED;
    }
  }

  record Cancelled() implements Stage {
    @Override
    public ShipmentState state() {
      return ShipmentState.CANCELLED;
    }
  }
}
