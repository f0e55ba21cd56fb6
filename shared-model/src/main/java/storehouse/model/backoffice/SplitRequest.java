package storehouse.model.backoffice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `POST /shipments/{id}/split`: these units go into a parcel of their own. `version` is that of
/// the shipment as it was shown; 409 when it has changed or somebody picks it.
public record SplitRequest(long version, @Nullable List<Line> lines) {

  public record Line(String sku, int quantity) {}
}
