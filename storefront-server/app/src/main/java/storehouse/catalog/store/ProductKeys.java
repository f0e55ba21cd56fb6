package storehouse.catalog.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Reader;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// From slugs, SKUs and barcodes to product ids. A slug and a SKU belong to one product for ever,
/// so what was found is kept.
@Singleton
public final class ProductKeys {

  private static final int MAX_KEYS = 100_000;

  private final Store store;
  private final Reader reader;
  private final Cache<String, Long> bySlug = Caffeine.newBuilder().maximumSize(MAX_KEYS).build();
  private final Cache<String, Long> bySku = Caffeine.newBuilder().maximumSize(MAX_KEYS).build();

  @Inject
  public ProductKeys(Stores stores) {
    this.store = stores.of(StoreName.CATALOG);
    this.reader = store.reader();
  }

  public Optional<Long> ofSlug(String slug) {
    Long known = bySlug.getIfPresent(slug);
    if (known != null) {
      return Optional.of(known);
    }
    List<Long> found = ids("select id from product where slug = ?", slug);
    found.forEach(id -> bySlug.put(slug, id));
    return found.stream().findFirst();
  }

  public Optional<Long> ofBarcode(String barcode) {
    String sql =
        "select product_id from variant where barcode = ? order by listed desc, product_id limit 1";
    return ids(sql, barcode).stream().findFirst();
  }

  /// Those of [#ofSkus] that need not be looked for.
  public Map<String, Long> known(Collection<String> skus) {
    return bySku.getAllPresent(skus);
  }

  /// The products of those SKUs that exist.
  public Map<String, Long> ofSkus(Collection<String> skus) {
    Map<String, Long> found = new HashMap<>(bySku.getAllPresent(skus));
    List<String> unknown = skus.stream().filter(sku -> !found.containsKey(sku)).distinct().toList();
    if (!unknown.isEmpty()) {
      Map<String, Long> read = store.read(tx -> read(tx, unknown));
      bySku.putAll(read);
      found.putAll(read);
    }
    return found;
  }

  private static Map<String, Long> read(Tx tx, List<String> skus) throws SQLException {
    String sql = "select sku, product_id from variant where sku in " + Columns.marks(skus.size());
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      for (int i = 0; i < skus.size(); i++) {
        select.setString(i + 1, skus.get(i));
      }
      Map<String, Long> read = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          read.put(row.getString("sku"), row.getLong("product_id"));
        }
      }
      return read;
    }
  }

  private List<Long> ids(String sql, String key) {
    return store.read(
        tx -> {
          try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
            select.setString(1, key);
            return longs(select);
          }
        });
  }

  /// Ids above this one, rising.
  public List<Long> after(long id, int limit) {
    String sql = "select id from product where id > ? order by id limit ?";
    return store.read(tx -> ranged(tx, sql, id, limit));
  }

  /// The published products that came last.
  public List<Long> newest(int limit) {
    String sql =
        "select id from product where published and id > ? order by created_at desc, id desc"
            + " limit ?";
    return reader.read(tx -> ranged(tx, sql, 0, limit));
  }

  private static List<Long> ranged(Tx tx, String sql, long from, int limit) throws SQLException {
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      select.setLong(1, from);
      select.setInt(2, limit);
      return longs(select);
    }
  }

  private static List<Long> longs(PreparedStatement select) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    return ids;
  }
}
