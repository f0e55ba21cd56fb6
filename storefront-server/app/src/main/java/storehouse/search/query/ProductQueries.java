package storehouse.search.query;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.SpellCheckResponse;
import org.jspecify.annotations.Nullable;
import storehouse.search.SearchPage;
import storehouse.search.SearchQuery;
import storehouse.search.index.SolrIndex;

/// Asks Solr for a page of hits.
@Singleton
public final class ProductQueries {

  private final SolrIndex solr;
  private final QueryParameters parameters;
  private final HitReader hits;
  private final FacetReader facets;

  @Inject
  public ProductQueries(
      SolrIndex solr, QueryParameters parameters, HitReader hits, FacetReader facets) {
    this.solr = solr;
    this.parameters = parameters;
    this.hits = hits;
    this.facets = facets;
  }

  public SearchPage ask(SearchQuery query) {
    QueryResponse response = solr.query(parameters.of(query));
    return new SearchPage(
        response.getResults().getNumFound(),
        query.page(),
        query.size(),
        didYouMean(response, query.text().strip()),
        hits.read(response.getResults(), query.text()),
        facets.read(response, query.currency()));
  }

  /// A spelling that was tried and has more hits than what was typed.
  private static @Nullable String didYouMean(QueryResponse response, String text) {
    SpellCheckResponse spelling = response.getSpellCheckResponse();
    if (spelling == null || spelling.getCollatedResults() == null) {
      return null;
    }
    long found = response.getResults().getNumFound();
    return spelling.getCollatedResults().stream()
        .filter(collation -> collation.getNumberOfHits() > found)
        .map(SpellCheckResponse.Collation::getCollationQueryString)
        .filter(better -> !better.equalsIgnoreCase(text))
        .findFirst()
        .orElse(null);
  }
}
