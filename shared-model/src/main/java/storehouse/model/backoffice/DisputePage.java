package storehouse.model.backoffice;

import java.util.List;

/// `GET /disputes`: those that wait for the shop first, by their deadline. `awaited` is how many of
/// these there are, and `all` how many there are altogether: `items` may be only the first of them.
public record DisputePage(List<DisputeRow> items, int awaited, int all) {}
