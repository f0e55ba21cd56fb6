package storehouse.search.query;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.response.FacetField;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.catalog.Catalogue;
import storehouse.search.Facet;
import storehouse.search.index.FacetNames;

/// The ways to narrow, out of Solr's answer, with labels for people.
@Singleton
public final class FacetReader {

  private final Catalogue catalogue;
  private final FacetNames names;
  private final Locale locale;

  @Inject
  public FacetReader(
      Catalogue catalogue,
      FacetNames names,
      @ConfigProperty(name = "storehouse.shop.locales", defaultValue = "en-IE") String locales) {
    this.catalogue = catalogue;
    this.names = names;
    this.locale = Locale.forLanguageTag(locales.split(",", -1)[0].strip());
  }

  List<Facet> read(QueryResponse response, Currency currency) {
    Map<String, String> categoryNames = new HashMap<>();
    catalogue.categories().forEach(each -> categoryNames.put(each.slug(), each.name()));
    List<Facet> facets = new ArrayList<>();
    values(response, "category_slug", categoryNames)
        .ifPresent(values -> facets.add(new Facet("category", values)));
    values(response, "brand_name", Map.of())
        .ifPresent(values -> facets.add(new Facet("brand", values)));
    List<Facet.Value> prices = prices(response, currency);
    if (!prices.isEmpty()) {
      facets.add(new Facet("price", prices));
    }
    for (String name : names.names()) {
      names
          .field(name)
          .flatMap(field -> values(response, field, Map.of()))
          .ifPresent(values -> facets.add(new Facet(name, values)));
    }
    return facets;
  }

  private static Optional<List<Facet.Value>> values(
      QueryResponse response, String field, Map<String, String> labels) {
    FacetField found = response.getFacetField(field);
    if (found == null || found.getValueCount() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        found.getValues().stream()
            .map(
                count ->
                    new Facet.Value(
                        count.getName(),
                        labels.getOrDefault(count.getName(), count.getName()),
                        count.getCount()))
            .toList());
  }

  private List<Facet.Value> prices(QueryResponse response, Currency currency) {
    Map<String, Integer> counts = response.getFacetQuery();
    List<Facet.Value> values = new ArrayList<>();
    for (PriceRange range : PriceRange.all(currency)) {
      int count = counts == null ? 0 : counts.getOrDefault(range.key(), 0);
      if (count > 0) {
        values.add(new Facet.Value(range.key(), range.label(locale), count));
      }
    }
    return values;
  }
}
