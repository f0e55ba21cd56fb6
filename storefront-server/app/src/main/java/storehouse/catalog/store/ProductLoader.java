package storehouse.catalog.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import storehouse.platform.persistence.Tx;

/// Loads products with everything that belongs to them, in a fixed number of queries.
final class ProductLoader {

  private static final List<String> PARTS =
      List.of(
          "p.texts",
          "p.attributes",
          "p.images",
          "p.categories",
          "p.categories.texts",
          "p.variants",
          "p.variants.options");

  private final String locale;

  ProductLoader(String locale) {
    this.locale = locale;
  }

  Map<Long, LoadedProduct> load(Tx tx, Collection<Long> ids) {
    EntityManager entities = tx.entities();
    TypedQuery<ProductRow> query =
        entities
            .createQuery("select p from ProductRow p where p.id in :ids", ProductRow.class)
            .setParameter("ids", ids)
            .setHint("eclipselink.batch.type", "IN")
            .setHint("eclipselink.batch.size", ids.size());
    PARTS.forEach(part -> query.setHint("eclipselink.batch", part));
    List<ProductRow> rows = query.getResultList();
    Map<String, MediaInfo> media = media(entities, rows);
    Map<Long, LoadedProduct> loaded = new HashMap<>();
    for (ProductRow row : rows) {
      loaded.put(row.id, new ProductAssembly(row, media, locale).assemble());
    }
    return loaded;
  }

  private static Map<String, MediaInfo> media(EntityManager entities, List<ProductRow> rows) {
    Set<String> shas = new HashSet<>();
    for (ProductRow row : rows) {
      Stream.concat(
              row.images.stream().map(image -> image.mediaSha),
              row.variants.stream().map(variant -> variant.mediaSha))
          .filter(sha -> sha != null)
          .forEach(shas::add);
    }
    if (shas.isEmpty()) {
      return Map.of();
    }
    // Nothing was changed that a flush before this query could have to write.
    return entities
        .createQuery("select m from MediaInfo m where m.sha in :shas", MediaInfo.class)
        .setParameter("shas", shas)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .collect(Collectors.toMap(info -> info.sha, info -> info));
  }
}
