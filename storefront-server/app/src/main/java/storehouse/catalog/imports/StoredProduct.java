package storehouse.catalog.imports;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import storehouse.platform.persistence.Tx;

/// A product that the catalogue has already, as far as an import has to know it.
record StoredProduct(long id, String handle, String contentHash) {

  static Map<String, StoredProduct> byHandle(Tx tx, Collection<String> handles)
      throws SQLException {
    Map<String, StoredProduct> found = new HashMap<>();
    Sql.in(
            tx,
            "select id, handle, content_hash from product where handle",
            handles,
            row ->
                new StoredProduct(
                    row.getLong("id"), row.getString("handle"), row.getString("content_hash")))
        .forEach(product -> found.put(product.handle(), product));
    return found;
  }

  /// A SKU, its row, and the handle of the product that has it.
  record Sku(long variantId, String sku, String handle) {}

  static Map<String, Sku> skus(Tx tx, Collection<String> skus) throws SQLException {
    Map<String, Sku> found = new HashMap<>();
    List<Sku> rows =
        Sql.in(
            tx,
            "select v.id, v.sku, p.handle from variant v join product p on p.id = v.product_id"
                + " where v.sku",
            skus,
            row -> new Sku(row.getLong("id"), row.getString("sku"), row.getString("handle")));
    rows.forEach(sku -> found.put(sku.sku(), sku));
    return found;
  }
}
