package storehouse.search;

/// The order of hits; prices are those of a product's cheapest variant.
public enum SortOrder {
  RELEVANCE,
  PRICE_ASC,
  PRICE_DESC,
  NEWEST
}
