package storehouse.storefront.home;

import java.util.List;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.ProductCard;

/// The home page; `showcase` are products whose pictures greet the shopper, `cutoff` the time until
/// which orders leave on the same day.
public record HomePage(
    Frame frame, String cutoff, List<ProductCard> showcase, List<Shelf> shelves) {}
