package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.store.ShopDefaults;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Tx;

/// Finds categories by their path of names and makes those that are missing. There are few, so that
/// all their slugs are read when one is new.
@Singleton
public final class CategoryWriter {

  private final String locale;

  @Inject
  public CategoryWriter(ShopDefaults shop) {
    this.locale = shop.locale();
  }

  static String key(List<String> path) {
    return String.join(" > ", path);
  }

  /// The ids of these categories by [#key].
  Map<String, Long> idsOf(Tx tx, Collection<List<String>> paths) throws SQLException {
    Set<List<String>> all = withParents(paths);
    Map<String, Long> ids = new HashMap<>();
    Sql.in(
            tx,
            "select id, path from category where path",
            all.stream().map(CategoryWriter::key).toList(),
            row -> Map.entry(row.getString("path"), row.getLong("id")))
        .forEach(found -> ids.put(found.getKey(), found.getValue()));
    List<List<String>> missing = all.stream().filter(path -> !ids.containsKey(key(path))).toList();
    if (!missing.isEmpty()) {
      create(tx, missing, ids);
    }
    return ids;
  }

  /// Parents come before their children.
  private static Set<List<String>> withParents(Collection<List<String>> paths) {
    Set<List<String>> all = new LinkedHashSet<>();
    for (List<String> path : paths) {
      for (int depth = 1; depth <= path.size(); depth++) {
        all.add(path.subList(0, depth));
      }
    }
    return all;
  }

  private void create(Tx tx, List<List<String>> missing, Map<String, Long> ids)
      throws SQLException {
    Set<String> taken = takenSlugs(tx);
    List<List<@Nullable Object>> categories = new ArrayList<>();
    List<List<Object>> texts = new ArrayList<>();
    for (List<String> path : missing) {
      long id = Ids.next();
      String slug = Slugs.free(slug(path), taken::contains);
      taken.add(slug);
      Long parent = path.size() == 1 ? null : ids.get(key(path.subList(0, path.size() - 1)));
      ids.put(key(path), id);
      categories.add(Arrays.asList(id, parent, slug, key(path)));
      texts.add(List.of(id, locale, path.getLast()));
    }
    Sql.batch(
        tx, "insert into category (id, parent_id, slug, path) values (?, ?, ?, ?)", categories);
    Sql.batch(tx, "insert into category_text (category_id, locale, name) values (?, ?, ?)", texts);
  }

  private static Set<String> takenSlugs(Tx tx) throws SQLException {
    Set<String> taken = new HashSet<>();
    try (PreparedStatement select = tx.connection().prepareStatement("select slug from category");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        taken.add(row.getString("slug"));
      }
    }
    return taken;
  }

  private static String slug(List<String> path) {
    return Slugs.of(path.getLast());
  }
}
