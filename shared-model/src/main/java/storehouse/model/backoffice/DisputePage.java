package storehouse.model.backoffice;

import java.util.List;

/// `GET /disputes`: those that wait for the shop first, by their deadline. `awaited` is how many of
/// these there are.
public record DisputePage(List<DisputeRow> items, int awaited) {}
