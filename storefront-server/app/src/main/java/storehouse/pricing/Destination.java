package storehouse.pricing;

import java.util.List;

/// Where goods go: the tax there and the ways to send them, cheapest first.
record Destination(String country, TaxRate tax, List<ShippingRate> shipping) {}
