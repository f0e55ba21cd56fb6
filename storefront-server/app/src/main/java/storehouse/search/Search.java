package storehouse.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import storehouse.search.index.Indexer;
import storehouse.search.query.Completions;
import storehouse.search.query.ProductQueries;

/// Asks the index. Every method but [#reindex] throws [SearchUnavailable] when Solr does not
/// answer.
@Singleton
public final class Search {

  private final ProductQueries queries;
  private final Completions completions;
  private final Indexer indexer;

  @Inject
  public Search(ProductQueries queries, Completions completions, Indexer indexer) {
    this.queries = queries;
    this.completions = completions;
    this.indexer = indexer;
  }

  public SearchPage query(SearchQuery query) {
    return queries.ask(query);
  }

  /// Completions of what was typed: categories and brands first, then products.
  public List<Suggestion> suggest(String typed, int limit) {
    return completions.of(typed, limit);
  }

  /// Indexes the whole catalogue again, in the background, without a gap for shoppers.
  public void reindex() {
    indexer.queueEverything();
  }
}
