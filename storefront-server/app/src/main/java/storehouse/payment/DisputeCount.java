package storehouse.payment;

/// How many disputes a list has in full, and how many of them wait for the shop.
public record DisputeCount(int awaited, int all) {}
