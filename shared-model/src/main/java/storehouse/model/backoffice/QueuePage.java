package storehouse.model.backoffice;

import java.util.List;

/// `GET /shipments?state=`: the oldest shipments in a state, and how many there are in all.
public record QueuePage(List<ShipmentSummary> items, long total) {}
