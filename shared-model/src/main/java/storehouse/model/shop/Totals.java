package storehouse.model.shop;

/// What an order or cart costs. Prices include tax; `tax` is the part contained in `total`.
public record Totals(Price goods, Price shipping, Price discount, Price tax, Price total) {}
