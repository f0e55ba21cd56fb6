package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import storehouse.catalog.events.ProductChanged;
import storehouse.catalog.events.VariantListed;
import storehouse.platform.Ids;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Tx;

/// Writes batches of products: those that are new get a slug for ever, those whose content is the
/// same are left alone, and every change leaves as events in the same transaction.
@Singleton
public final class ProductWriter {

  private final ProductTables tables;
  private final CategoryWriter categories;
  private final Outbox outbox;

  @Inject
  public ProductWriter(ProductTables tables, CategoryWriter categories, Outbox outbox) {
    this.tables = tables;
    this.categories = categories;
    this.outbox = outbox;
  }

  WrittenProducts write(Tx tx, List<ImportedProduct> products) throws SQLException {
    List<BadRow> refused = new ArrayList<>();
    Map<String, StoredProduct.Sku> skus = StoredProduct.skus(tx, skusOf(products));
    List<ImportedProduct> sellable = withoutForeignSkus(products, skus, refused);
    Map<String, StoredProduct> stored =
        StoredProduct.byHandle(tx, sellable.stream().map(ImportedProduct::handle).toList());
    List<ImportedProduct> changed = new ArrayList<>();
    for (ImportedProduct product : sellable) {
      StoredProduct before = stored.get(product.handle());
      if (before == null || !before.contentHash().equals(product.contentHash())) {
        changed.add(product);
      }
    }
    long created =
        changed.stream().filter(product -> !stored.containsKey(product.handle())).count();
    if (!changed.isEmpty()) {
      write(tx, changed, stored, skus);
    }
    return new WrittenProducts(
        created, changed.size() - created, sellable.size() - changed.size(), refused);
  }

  private static Set<String> skusOf(List<ImportedProduct> products) {
    return products.stream()
        .flatMap(product -> product.variants().stream())
        .map(ImportedVariant::sku)
        .collect(Collectors.toSet());
  }

  /// A SKU belongs to the product that had it first.
  private static List<ImportedProduct> withoutForeignSkus(
      List<ImportedProduct> products, Map<String, StoredProduct.Sku> skus, List<BadRow> refused) {
    Map<String, String> owners = new HashMap<>();
    skus.values().forEach(sku -> owners.put(sku.sku(), sku.handle()));
    List<ImportedProduct> sellable = new ArrayList<>();
    for (ImportedProduct product : products) {
      List<ImportedVariant> own = new ArrayList<>();
      for (ImportedVariant variant : product.variants()) {
        String owner = owners.putIfAbsent(variant.sku(), product.handle());
        if (owner == null || owner.equals(product.handle())) {
          own.add(variant);
        } else {
          refused.add(
              new BadRow(
                  variant.line(),
                  "SKU " + variant.sku() + " belongs to the product " + owner + " already"));
        }
      }
      if (!own.isEmpty()) {
        sellable.add(own.size() == product.variants().size() ? product : product.withVariants(own));
      }
    }
    return sellable;
  }

  private void write(
      Tx tx,
      List<ImportedProduct> changed,
      Map<String, StoredProduct> stored,
      Map<String, StoredProduct.Sku> skus)
      throws SQLException {
    Map<String, Long> categoryIds =
        categories.idsOf(tx, changed.stream().flatMap(p -> p.categories().stream()).toList());
    Map<String, String> slugs = freeSlugs(tx, changed, stored);
    List<ProductToWrite> writes = new ArrayList<>();
    for (ImportedProduct product : changed) {
      StoredProduct before = stored.get(product.handle());
      writes.add(
          new ProductToWrite(
              before == null ? Ids.next() : before.id(),
              slugs.get(product.handle()),
              product,
              product.categories().stream()
                  .map(path -> categoryIds.get(CategoryWriter.key(path)))
                  .toList()));
    }
    tables.write(tx, writes, skus);
    outbox.append(tx, events(writes));
  }

  private static Map<String, String> freeSlugs(
      Tx tx, List<ImportedProduct> changed, Map<String, StoredProduct> stored) throws SQLException {
    List<ImportedProduct> fresh =
        changed.stream().filter(product -> !stored.containsKey(product.handle())).toList();
    Set<String> taken =
        new HashSet<>(
            Sql.in(
                tx,
                "select slug from product where slug",
                fresh.stream().map(ImportedProduct::slugHint).distinct().toList(),
                row -> row.getString("slug")));
    Map<String, String> slugs = new HashMap<>();
    for (ImportedProduct product : fresh) {
      String slug = product.slugHint();
      for (int number = 2; taken.contains(slug); number++) {
        slug = product.slugHint() + "-" + number;
        taken.addAll(
            Sql.in(
                tx,
                "select slug from product where slug",
                List.of(slug),
                row -> row.getString("slug")));
      }
      taken.add(slug);
      slugs.put(product.handle(), slug);
    }
    return slugs;
  }

  private static List<OutboxEntry> events(List<ProductToWrite> writes) {
    List<OutboxEntry> events = new ArrayList<>();
    for (ProductToWrite write : writes) {
      String id = String.valueOf(write.id());
      events.add(new OutboxEntry("product", id, new ProductChanged(id)));
      for (ImportedVariant variant : write.product().variants()) {
        events.add(
            new OutboxEntry(
                "product",
                id,
                new VariantListed(id, variant.sku(), variant.prices(), variant.quantity())));
      }
    }
    return events;
  }
}
