package storehouse.storefront.home;

import java.util.List;
import storehouse.storefront.frame.ProductCard;

/// A row of products; `name` is the key of its title. Empty shelves are not shown.
public record Shelf(String name, List<ProductCard> cards) {}
