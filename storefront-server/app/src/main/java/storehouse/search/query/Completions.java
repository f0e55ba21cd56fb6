package storehouse.search.query;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.FacetField;
import org.apache.solr.client.solrj.response.QueryResponse;
import storehouse.catalog.Catalogue;
import storehouse.catalog.CategoryView;
import storehouse.search.Suggestion;
import storehouse.search.index.SolrIndex;

/// Completions of what was typed: categories and brands of products that exist, then products.
@Singleton
public final class Completions {

  private static final int MAX_OF_A_KIND = 3;
  private static final int MAX_TEXT = 60;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final SolrIndex solr;
  private final Catalogue catalogue;
  private final HitReader hits;

  @Inject
  public Completions(SolrIndex solr, Catalogue catalogue, HitReader hits) {
    this.solr = solr;
    this.catalogue = catalogue;
    this.hits = hits;
  }

  public List<Suggestion> of(String typed, int limit) {
    String text = typed.strip();
    String bounded = text.substring(0, Math.min(text.length(), MAX_TEXT));
    if (bounded.isEmpty()) {
      return List.of();
    }
    QueryResponse response = solr.query(question(bounded, limit));
    List<Suggestion> suggestions = new ArrayList<>();
    suggestions.addAll(categories(bounded));
    suggestions.addAll(brands(response, bounded));
    hits.read(response.getResults(), bounded).stream()
        .map(hit -> new Suggestion(hit.title(), Suggestion.Type.PRODUCT, hit.slug()))
        .forEach(suggestions::add);
    return suggestions.stream().limit(limit).toList();
  }

  private static SolrQuery question(String text, int limit) {
    SolrQuery query = new SolrQuery(text);
    query.set("defType", "edismax");
    query.set("uf", "-*");
    query.set("qf", "title_beginnings");
    query.set("bf", "if(in_stock,1,0)");
    query.set("pf", "title_words^5");
    query.set("mm", "100%");
    query.set("fl", "id,in_stock");
    query.setRows(limit);
    query.setFacet(true);
    query.setFacetMinCount(1);
    query.setFacetLimit(20);
    query.addFacetField("brand_name");
    return query;
  }

  private List<Suggestion> categories(String text) {
    return catalogue.categories().stream()
        .filter(category -> category.productCount() > 0 && begins(category.name(), text))
        .sorted(Comparator.comparingLong(CategoryView::productCount).reversed())
        .limit(MAX_OF_A_KIND)
        .map(each -> new Suggestion(each.name(), Suggestion.Type.CATEGORY, each.slug()))
        .toList();
  }

  private static List<Suggestion> brands(QueryResponse response, String text) {
    FacetField field = response.getFacetField("brand_name");
    Stream<FacetField.Count> counts = field == null ? Stream.empty() : field.getValues().stream();
    return counts
        .map(FacetField.Count::getName)
        .filter(name -> begins(name, text))
        .limit(MAX_OF_A_KIND)
        .map(name -> new Suggestion(name, Suggestion.Type.BRAND, name))
        .toList();
  }

  /// Whether every typed word is the beginning of a word of the name.
  private static boolean begins(String name, String text) {
    List<String> words = words(name);
    return words(text).stream()
        .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
  }

  private static List<String> words(String text) {
    return Arrays.asList(SPACES.split(text.toLowerCase(Locale.ROOT)));
  }
}
