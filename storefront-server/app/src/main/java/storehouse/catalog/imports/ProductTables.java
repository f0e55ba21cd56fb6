package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.store.ShopDefaults;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Tx;

/// The rows of products, written in a fixed number of batches however many products there are.
@Singleton
public final class ProductTables {

  private final Clock clock;
  private final String locale;

  @Inject
  public ProductTables(Clock clock, ShopDefaults shop) {
    this.clock = clock;
    this.locale = shop.locale();
  }

  /// Writes new products and replaces what the others consist of. A variant that is no longer named
  /// keeps its row, because orders know its SKU, and is not sold any more.
  void write(Tx tx, List<ProductToWrite> writes, Map<String, StoredProduct.Sku> skus)
      throws SQLException {
    writeProducts(tx, writes);
    List<Long> old = writes.stream().filter(w -> !w.isNew()).map(ProductToWrite::id).toList();
    for (String table : List.of("product_attribute", "product_image", "product_category")) {
      Sql.batch(
          tx,
          "delete from " + table + " where product_id = ?",
          old.stream().map(List::of).toList());
    }
    writeTexts(tx, writes);
    writeAttributes(tx, writes);
    writeImages(tx, writes);
    writeMemberships(tx, writes);
    Sql.batch(
        tx,
        "update variant set listed = false where product_id = ?",
        old.stream().map(List::of).toList());
    writeVariants(tx, writes, skus);
  }

  private void writeProducts(Tx tx, List<ProductToWrite> writes) throws SQLException {
    List<List<@Nullable Object>> inserts = new ArrayList<>();
    List<List<Object>> updates = new ArrayList<>();
    for (ProductToWrite write : writes) {
      ImportedProduct product = write.product();
      if (write.isNew()) {
        inserts.add(
            Arrays.asList(
                write.id(),
                write.slug(),
                product.handle(),
                product.brand(),
                product.published(),
                product.contentHash(),
                Columns.utc(clock.instant())));
      } else {
        updates.add(
            List.of(product.brand(), product.published(), product.contentHash(), write.id()));
      }
    }
    Sql.batch(
        tx,
        "insert into product (id, slug, handle, brand, published, content_hash, created_at,"
            + " version) values (?, ?, ?, ?, ?, ?, ?, 1)",
        inserts);
    Sql.batch(
        tx,
        "update product set brand = ?, published = ?, content_hash = ?, version = version + 1"
            + " where id = ?",
        updates);
  }

  private void writeTexts(Tx tx, List<ProductToWrite> writes) throws SQLException {
    Sql.batch(
        tx,
        "insert into product_text (product_id, locale, title, description_html)"
            + " values (?, ?, ?, ?) on duplicate key update title = values(title),"
            + " description_html = values(description_html)",
        writes.stream()
            .map(w -> List.of(w.id(), locale, w.product().title(), w.product().descriptionHtml()))
            .toList());
  }

  private static void writeAttributes(Tx tx, List<ProductToWrite> writes) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    for (ProductToWrite write : writes) {
      int position = 0;
      for (var attribute : write.product().attributes()) {
        rows.add(List.of(write.id(), position++, attribute.name(), attribute.value()));
      }
    }
    Sql.batch(
        tx,
        "insert into product_attribute (product_id, position, name, value) values (?, ?, ?, ?)",
        rows);
  }

  private static void writeImages(Tx tx, List<ProductToWrite> writes) throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ProductToWrite write : writes) {
      int position = 0;
      for (ImportedImage image : write.product().images()) {
        rows.add(
            Arrays.asList(write.id(), position++, image.sha(), image.sourceUrl(), image.alt()));
      }
    }
    Sql.batch(
        tx,
        "insert into product_image (product_id, position, media_sha, source_url, alt)"
            + " values (?, ?, ?, ?, ?)",
        rows);
  }

  private static void writeMemberships(Tx tx, List<ProductToWrite> writes) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    for (ProductToWrite write : writes) {
      int position = 0;
      for (Long categoryId : write.categoryIds()) {
        rows.add(List.of(write.id(), position++, categoryId));
      }
    }
    Sql.batch(
        tx,
        "insert into product_category (product_id, position, category_id) values (?, ?, ?)",
        rows);
  }

  private static void writeVariants(
      Tx tx, List<ProductToWrite> writes, Map<String, StoredProduct.Sku> skus) throws SQLException {
    List<List<@Nullable Object>> variants = new ArrayList<>();
    List<List<Object>> options = new ArrayList<>();
    List<List<Long>> known = new ArrayList<>();
    for (ProductToWrite write : writes) {
      int position = 0;
      for (ImportedVariant variant : write.product().variants()) {
        StoredProduct.Sku stored = skus.get(variant.sku());
        long id = stored == null ? Ids.next() : stored.variantId();
        if (stored != null) {
          known.add(List.of(id));
        }
        variants.add(
            Arrays.asList(
                id,
                write.id(),
                position++,
                variant.sku(),
                variant.barcode(),
                variant.weightGrams(),
                variant.mediaSha()));
        options.addAll(optionRows(id, variant));
      }
    }
    Sql.batch(tx, "delete from variant_option where variant_id = ?", known);
    Sql.batch(
        tx,
        "insert into variant (id, product_id, position, sku, barcode, weight_grams, listed,"
            + " media_sha) values (?, ?, ?, ?, ?, ?, true, ?) on duplicate key update"
            + " position = values(position), barcode = values(barcode),"
            + " weight_grams = values(weight_grams), listed = true, media_sha = values(media_sha)",
        variants);
    Sql.batch(
        tx,
        "insert into variant_option (variant_id, position, name, value) values (?, ?, ?, ?)",
        options);
  }

  private static List<List<Object>> optionRows(long variantId, ImportedVariant variant) {
    List<List<Object>> rows = new ArrayList<>();
    for (var option : variant.options()) {
      rows.add(List.of(variantId, rows.size(), option.name(), option.value()));
    }
    return rows;
  }
}
