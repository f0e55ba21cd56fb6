package storehouse.catalog.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.CategoryView;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Reader;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// The category tree with its counts, read again when older than [#KEPT].
@Singleton
public final class CategoryTree {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private static final String TREE =
      """
      select c.slug, c.path, parent.slug as parent_slug,
        coalesce(
          (select name from category_text t where t.category_id = c.id and t.locale = ?),
          (select min(name) from category_text t where t.category_id = c.id)) as name,
        count(distinct p.id) as products,
        min(case when m.sha is not null then p.id end) as pictured
      from category c
        left join category parent on parent.id = c.parent_id
        join category below
          on below.id = c.id or left(below.path, char_length(c.path) + 3) = concat(c.path, ' > ')
        left join product_category member on member.category_id = below.id
        left join product p on p.id = member.product_id and p.published
        left join product_image i on i.product_id = p.id and i.position = 0
        left join media m on m.sha = i.media_sha
      group by c.id, c.slug, c.path, parent.slug
      order by c.path
      """;

  private final Store store;
  private final Reader reader;
  private final Clock clock;
  private final String locale;
  private volatile @Nullable Snapshot snapshot;

  @Inject
  public CategoryTree(Stores stores, Clock clock, ShopDefaults shop) {
    this.store = stores.of(StoreName.CATALOG);
    this.reader = store.reader();
    this.clock = clock;
    this.locale = shop.locale();
  }

  /// Parents before children, siblings by name.
  public List<CategoryView> categories() {
    Snapshot known = snapshot;
    if (known == null || known.readAt().plus(KEPT).isBefore(clock.instant())) {
      return kept(reader.read(this::read));
    }
    return known.categories();
  }

  /// The same, read now.
  public List<CategoryView> currentCategories() {
    return kept(store.read(this::read));
  }

  private List<CategoryView> kept(List<CategoryView> categories) {
    snapshot = new Snapshot(categories, clock.instant());
    return categories;
  }

  private List<CategoryView> read(Tx tx) throws SQLException {
    List<Node> nodes = nodes(tx);
    Map<Long, String> pictures =
        pictures(tx, nodes.stream().map(Node::pictured).filter(id -> id != 0).distinct().toList());
    return nodes.stream().map(node -> node.view(pictures.get(node.pictured()))).toList();
  }

  private List<Node> nodes(Tx tx) throws SQLException {
    try (PreparedStatement select = tx.connection().prepareStatement(TREE)) {
      select.setString(1, locale);
      List<Node> nodes = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          nodes.add(
              new Node(
                  row.getString("slug"),
                  row.getString("name"),
                  row.getString("path"),
                  row.getString("parent_slug"),
                  row.getLong("products"),
                  row.getLong("pictured")));
        }
      }
      return nodes;
    }
  }

  private static Map<Long, String> pictures(Tx tx, List<Long> products) throws SQLException {
    Map<Long, String> pictures = new HashMap<>();
    if (products.isEmpty()) {
      return pictures;
    }
    String sql =
        "select product_id, media_sha from product_image where position = 0 and product_id in "
            + Columns.marks(products.size());
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      for (int i = 0; i < products.size(); i++) {
        select.setLong(i + 1, products.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          pictures.put(row.getLong("product_id"), row.getString("media_sha"));
        }
      }
    }
    return pictures;
  }

  private record Snapshot(List<CategoryView> categories, Instant readAt) {}

  private record Node(
      String slug,
      String name,
      String path,
      @Nullable String parentSlug,
      long products,
      long pictured) {

    CategoryView view(@Nullable String sha) {
      String image = sha == null ? null : "/media/" + sha;
      return new CategoryView(slug, name, path, parentSlug, products, image);
    }
  }
}
