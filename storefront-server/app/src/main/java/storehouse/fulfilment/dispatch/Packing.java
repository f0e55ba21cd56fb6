package storehouse.fulfilment.dispatch;

import static storehouse.fulfilment.shipments.FloorTexts.text;
import static storehouse.fulfilment.shipments.FloorTexts.whereItIs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.Progress;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.ShipmentRows;
import storehouse.fulfilment.shipments.Stage;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Closes parcels.
@Singleton
public final class Packing {

  private static final int HEAVIEST_GRAMS = 70_000;

  private final Store store;

  @Inject
  public Packing(Stores stores) {
    this.store = stores.of(StoreName.FULFILMENT);
  }

  /// The parcel weighs this much. It may be weighed again until its label is asked for.
  public Handled pack(long shipmentId, int weightGrams) {
    return weightGrams < 1 || weightGrams > HEAVIEST_GRAMS
        ? new Handled.Invalid(text("pack.weight"))
        : store.write(tx -> pack(tx.connection(), shipmentId, weightGrams));
  }

  private static Handled pack(Connection connection, long id, int weightGrams) throws SQLException {
    Optional<Shipment> found = ShipmentRows.lock(connection, id);
    if (found.isEmpty()) {
      return new Handled.UnknownShipment();
    }
    if (found.get().held()) {
      return new Handled.Conflict(whereItIs(found.get()));
    }
    return switch (found.get().stage()) {
      case Stage.Packed(int before) when before == weightGrams -> new Handled.Done(found.get());
      case Stage.Packed _
          when LabelIntents.find(connection, id).orElse(null) instanceof LabelIntent.Asked ->
          new Handled.Conflict(text("pack.label-asked"));
      case Stage.Picked _, Stage.Packed _ -> {
        Progress.packed(connection, id, weightGrams);
        yield new Handled.Done(ShipmentRows.find(connection, id).orElseThrow());
      }
      case Stage stage -> new Handled.Conflict(whereItIs(stage));
    };
  }
}
