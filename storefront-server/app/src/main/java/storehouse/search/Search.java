package storehouse.search;

import jakarta.inject.Singleton;
import java.util.List;

/// Asks the index. Every method throws [SearchUnavailable] when Solr does not answer.
@Singleton
public final class Search {

  public SearchPage query(SearchQuery query) {
    throw new UnsupportedOperationException();
  }

  /// Completions of what was typed: categories and brands first, then products.
  public List<Suggestion> suggest(String typed, int limit) {
    throw new UnsupportedOperationException();
  }

  /// Indexes the whole catalogue again, in the background, without a gap for shoppers.
  public void reindex() {
    throw new UnsupportedOperationException();
  }
}
