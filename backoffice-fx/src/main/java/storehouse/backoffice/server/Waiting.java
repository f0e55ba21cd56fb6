package storehouse.backoffice.server;

import java.util.ArrayList;
import java.util.List;
import storehouse.model.backoffice.ShipmentSummary;

/// What waits in a queue: the oldest shipments, and how many there are in all.
public record Waiting(List<ShipmentSummary> oldest, long total) {

  public Waiting and(Waiting more) {
    List<ShipmentSummary> both = new ArrayList<>(oldest);
    both.addAll(more.oldest);
    return new Waiting(both, total + more.total);
  }
}
