package storehouse.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import storehouse.catalog.AttributeView;
import storehouse.catalog.events.Amount;

/// The CSV that every Shopify store exports and imports: one row per variant and per further
/// picture, the product's own columns on the first of its rows.
///
/// `Variant Price` is in the shop's currency; `Variant Price / USD` and the like add others.
/// Columns named `Material (product.metafields.custom.material)` become attributes.
final class ShopifyFormat implements ProductFormat {

  private static final Pattern OTHER_PRICE = Pattern.compile("Variant Price / ([A-Z]{3})");
  private static final Pattern METAFIELD = Pattern.compile("(.+) \\(product\\.metafields\\..+\\)");

  private final String currency;

  ShopifyFormat(String currency) {
    this.currency = currency;
  }

  @Override
  public RowSource open(InputStream file) throws IOException {
    DelimitedRows rows = new DelimitedRows(file, CSVFormat.RFC4180);
    for (String column : List.of("Handle", "Title", "Variant Price")) {
      if (!rows.columns().contains(column)) {
        throw new IOException(
            "This is not a Shopify product file: the column " + column + " is missing");
      }
    }
    return rows;
  }

  @Override
  public String handle(SourceRow row) {
    if (!row.has("Handle")) {
      throw new BadRow(row.line(), "Handle is missing");
    }
    return Fields.bounded(row, "Handle", 255);
  }

  @Override
  public ImportedProduct product(List<SourceRow> rows, Consumer<BadRow> refused) {
    SourceRow first = rows.getFirst();
    String handle = handle(first);
    if (!first.has("Title")) {
      throw new BadRow(first.line(), "Title is missing, so " + handle + " is left out");
    }
    return new ImportedProduct(
        handle,
        Slugs.of(handle),
        Fields.bounded(first, "Title", 500),
        Fields.bounded(first, "Vendor", 200),
        Descriptions.sanitised(first, "Body (HTML)"),
        isPublished(first),
        categories(first),
        images(rows),
        new VariantRows(handle, refused).read(rows, this::isVariant, this::variant),
        attributes(first));
  }

  private static boolean isPublished(SourceRow row) {
    return !row.get("Published").equalsIgnoreCase("false")
        && (!row.has("Status") || row.get("Status").equalsIgnoreCase("active"));
  }

  private static List<List<String>> categories(SourceRow row) {
    String column = row.has("Product Category") ? "Product Category" : "Type";
    List<String> path = Fields.categoryPath(row, column);
    return path.isEmpty() ? List.of() : List.of(path);
  }

  private static List<ImportedImage> images(List<SourceRow> rows) {
    TreeMap<Integer, ImportedImage> byPosition = new TreeMap<>();
    for (SourceRow row : rows) {
      if (row.has("Image Src")) {
        String position = row.get("Image Position");
        int next = byPosition.isEmpty() ? 1 : byPosition.lastKey() + 1;
        int wanted = position.matches("\\d{1,4}") ? Integer.parseInt(position) : next;
        byPosition.put(
            byPosition.containsKey(wanted) ? next : wanted,
            ImportedImage.of(row.get("Image Src"), row.get("Image Alt Text")));
      }
    }
    return List.copyOf(byPosition.values());
  }

  private boolean isVariant(SourceRow row) {
    return Stream.of("Variant SKU", "Variant Price", "Option1 Value").anyMatch(row::has);
  }

  private ImportedVariant variant(SourceRow first, SourceRow row) {
    List<AttributeView> options = options(first, row);
    String sku = row.has("Variant SKU") ? row.get("Variant SKU") : derivedSku(first, options);
    BigDecimal grams =
        row.has("Variant Grams")
            ? Fields.number(row, "Variant Grams", row.get("Variant Grams"))
            : BigDecimal.ZERO;
    return new ImportedVariant(
        row.line(),
        Fields.bounded(row, "Variant SKU", sku, 100),
        Fields.barcode(row, "Variant Barcode"),
        Fields.grams(row, "Variant Grams", grams),
        options,
        prices(row),
        Fields.quantity(row, "Variant Inventory Qty"),
        row.has("Variant Image") ? ImportedImage.of(row.get("Variant Image"), "").sha() : null);
  }

  private static List<AttributeView> options(SourceRow first, SourceRow row) {
    List<AttributeView> options = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      String name = Fields.bounded(first, "Option" + number + " Name", 100);
      String value = Fields.bounded(row, "Option" + number + " Value", 200);
      boolean placeholder = name.equals("Title") && value.equals("Default Title");
      if (!name.isEmpty() && !value.isEmpty() && !placeholder) {
        options.add(new AttributeView(name, value));
      }
    }
    return options;
  }

  /// Shops that never filled in SKUs still need one per variant, and the same one every time.
  private static String derivedSku(SourceRow first, List<AttributeView> options) {
    StringBuilder sku = new StringBuilder(first.get("Handle"));
    options.forEach(option -> sku.append('-').append(Slugs.of(option.value())));
    return sku.toString();
  }

  private List<Amount> prices(SourceRow row) {
    if (!row.has("Variant Price")) {
      throw new BadRow(row.line(), "Variant Price is missing");
    }
    List<Amount> prices = new ArrayList<>();
    prices.add(Fields.price(row, "Variant Price", row.get("Variant Price"), currency));
    new TreeMap<>(row.fields())
        .forEach(
            (column, text) -> {
              Matcher other = OTHER_PRICE.matcher(column);
              if (other.matches() && !text.isBlank()) {
                prices.add(Fields.price(row, column, text.strip(), other.group(1)));
              }
            });
    return prices;
  }

  private static List<AttributeView> attributes(SourceRow row) {
    List<AttributeView> attributes = new ArrayList<>();
    new TreeMap<>(row.fields())
        .forEach(
            (column, text) -> {
              Matcher metafield = METAFIELD.matcher(column);
              if (metafield.matches() && !text.isBlank()) {
                String name = Fields.bounded(row, column, metafield.group(1), 100);
                attributes.add(new AttributeView(name, Fields.bounded(row, column, 1000)));
              }
            });
    if (row.has("Tags")) {
      attributes.add(new AttributeView("Tags", Fields.bounded(row, "Tags", 1000)));
    }
    return attributes;
  }
}
