package storehouse.backoffice.pick;

import java.util.Optional;
import storehouse.model.backoffice.PickScan;
import storehouse.model.backoffice.ShipmentLine;

/// What a picker is to do now.
public sealed interface Step {

  /// The shipment is being fetched.
  record Opening() implements Step {}

  /// Go to the bin of this line and scan it.
  record Location(ShipmentLine line) implements Step {}

  /// Take the item and scan it.
  record Item(ShipmentLine line) implements Step {}

  /// Count: `counted` were scanned so far, the first of them as `barcode`.
  record Quantity(ShipmentLine line, String barcode, int counted) implements Step {}

  /// The pick is on its way to the server.
  record Sending(ShipmentLine line, PickScan scan) implements Step {}

  /// Everything is in the tote.
  record Finished() implements Step {}

  /// The line that this step is about.
  default Optional<ShipmentLine> subject() {
    return switch (this) {
      case Location(var line) -> Optional.of(line);
      case Item(var line) -> Optional.of(line);
      case Quantity(var line, var _, var _) -> Optional.of(line);
      case Sending(var line, var _) -> Optional.of(line);
      case Opening() -> Optional.empty();
      case Finished() -> Optional.empty();
    };
  }
}
