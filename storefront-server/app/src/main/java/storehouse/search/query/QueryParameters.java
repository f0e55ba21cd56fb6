package storehouse.search.query;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.util.ClientUtils;
import org.jspecify.annotations.Nullable;
import storehouse.search.SearchQuery;
import storehouse.search.index.FacetNames;

/// Solr's parameters for a shopper's question.
@Singleton
public final class QueryParameters {

  static final int MAX_TEXT = 200;
  private static final int MAX_FACET_VALUES = 100;

  /// One word with a digit or hyphen may be a SKU or a barcode.
  private static final Pattern CODE = Pattern.compile("\\S*[\\d-]\\S*");

  private static final Map<String, String> RANKING =
      Map.ofEntries(
          Map.entry("qf", "title^4 brand^2 category^2 details^0.6 description^2"),
          Map.entry("pf", "title_words^3"),
          Map.entry("ps", "2"),
          Map.entry("mm", "2<-1 4<60%"),
          Map.entry("tie", "0.3"),
          Map.entry("uf", "-*"),
          Map.entry("lowercaseOperators", "false"),
          Map.entry("boost", "if(in_stock,1,0.7)"));

  private final FacetNames facets;

  @Inject
  public QueryParameters(FacetNames facets) {
    this.facets = facets;
  }

  SolrQuery of(SearchQuery query) {
    String text = query.text().strip();
    String bounded = text.substring(0, Math.min(text.length(), MAX_TEXT));
    SolrQuery solr = new SolrQuery();
    solr.set("fl", "id,in_stock");
    solr.setStart(query.page() * query.size());
    solr.setRows(query.size());
    ask(solr, bounded);
    sort(solr, query, bounded.isEmpty());
    filter(solr, query);
    facets(solr, query);
    return solr;
  }

  private static void ask(SolrQuery solr, String text) {
    RANKING.forEach(solr::set);
    solr.set("q.alt", "*:*");
    if (CODE.matcher(text).matches()) {
      solr.set("defType", "lucene");
      solr.set("words", text);
      solr.setQuery("{!bool should=$as_words should=$as_code}");
      solr.set("as_words", "{!edismax v=$words}");
      solr.set("as_code", "{!boost b=1000}{!field f=code v=$words}");
    } else {
      solr.set("defType", "edismax");
      solr.setQuery(text);
    }
    if (!text.isEmpty()) {
      spelling(solr, text);
    }
  }

  private static void spelling(SolrQuery solr, String text) {
    Map.of(
            "spellcheck", "true",
            "spellcheck.q", text,
            "spellcheck.count", "8",
            "spellcheck.alternativeTermCount", "4",
            "spellcheck.maxResultsForSuggest", "4",
            "spellcheck.collate", "true",
            "spellcheck.maxCollationTries", "8",
            "spellcheck.maxCollations", "1",
            "spellcheck.collateExtendedResults", "true")
        .forEach(solr::set);
    solr.set("spellcheck.dictionary", "default", "breaks");
    solr.set("spellcheck.collateParam.defType", "edismax");
    solr.set("spellcheck.collateParam.mm", "100%");
  }

  private static void sort(SolrQuery solr, SearchQuery query, boolean browsing) {
    String price = FacetNames.price(query.currency().getCurrencyCode());
    String order =
        switch (query.sort()) {
          case RELEVANCE -> browsing ? "in_stock desc, created_at desc" : "score desc";
          case PRICE_ASC -> price + " asc";
          case PRICE_DESC -> price + " desc";
          case NEWEST -> "created_at desc";
        };
    solr.set("sort", order + ", id asc");
  }

  private void filter(SolrQuery solr, SearchQuery query) {
    String price = FacetNames.price(query.currency().getCurrencyCode());
    solr.addFilterQuery(price + ":[0 TO *]");
    if (query.category() != null) {
      solr.addFilterQuery("{!tag=category}" + anyOf("category_slug", List.of(query.category())));
    }
    if (!query.brands().isEmpty()) {
      solr.addFilterQuery("{!tag=brand}" + anyOf("brand_name", query.brands()));
    }
    if (query.minPrice() != null || query.maxPrice() != null) {
      solr.addFilterQuery(
          "{!tag=price}"
              + price
              + ":["
              + end(query.minPrice())
              + " TO "
              + end(query.maxPrice())
              + "]");
    }
    query
        .attributes()
        .forEach(
            (name, values) ->
                facets
                    .field(name)
                    .ifPresent(
                        field ->
                            solr.addFilterQuery("{!tag=" + field + "}" + anyOf(field, values))));
  }

  private static String end(@Nullable Long price) {
    return price == null ? "*" : String.valueOf(price);
  }

  private static String anyOf(String field, List<String> values) {
    return values.stream()
        .map(ClientUtils::escapeQueryChars)
        .collect(Collectors.joining(" OR ", field + ":(", ")"));
  }

  /// Each facet counts without its own filter, so that a second value can be added.
  private void facets(SolrQuery solr, SearchQuery query) {
    solr.setFacet(true);
    solr.setFacetMinCount(1);
    solr.setFacetLimit(MAX_FACET_VALUES);
    solr.add("facet.field", "{!ex=category}category_slug", "{!ex=brand}brand_name");
    for (String name : facets.names()) {
      facets.field(name).ifPresent(field -> solr.add("facet.field", "{!ex=" + field + "}" + field));
    }
    String price = FacetNames.price(query.currency().getCurrencyCode());
    for (PriceRange range : PriceRange.all(query.currency())) {
      solr.addFacetQuery("{!ex=price key=" + range.key() + "}" + range.query(price));
    }
  }
}
