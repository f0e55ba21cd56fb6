package storehouse.inventory;

import java.util.List;

/// What is in a cart as of a version of it: an older version that comes late changes nothing.
public record HoldCart(String cart, long version, List<ReserveStock.Line> lines) {}
