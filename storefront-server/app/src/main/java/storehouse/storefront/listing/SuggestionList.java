package storehouse.storefront.listing;

import java.util.List;
import storehouse.storefront.frame.Texts;

/// What may be meant by what was typed so far.
public record SuggestionList(Texts text, List<Entry> entries) {

  /// `kind` is the end of the text's key: `product`, `category`, `brand`.
  public record Entry(String text, String kind, String href) {}
}
