package storehouse.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.AttributeView;
import storehouse.catalog.events.Amount;

/// Rows in the attributes of Google Merchant Center's product data specification; those with the
/// same `item_group_id` are the variants of one product.
final class GoogleFormat implements ProductFormat {

  private static final Map<String, String> OPTION_NAMES = Map.of("color", "Colour", "size", "Size");
  private static final Map<String, BigDecimal> GRAMS =
      Map.of(
          "g",
          BigDecimal.ONE,
          "kg",
          BigDecimal.valueOf(1000),
          "oz",
          new BigDecimal("28.349523125"),
          "lb",
          new BigDecimal("453.59237"));

  private final Opening opening;

  GoogleFormat(Opening opening) {
    this.opening = opening;
  }

  @Override
  public RowSource open(InputStream file) throws IOException {
    return opening.open(file);
  }

  @Override
  public String handle(SourceRow row) {
    if (!row.has("id")) {
      throw new BadRow(row.line(), "id is missing");
    }
    String column = row.has("item_group_id") ? "item_group_id" : "id";
    return Fields.bounded(row, column, 255);
  }

  @Override
  public ImportedProduct product(List<SourceRow> rows, Consumer<BadRow> refused) {
    SourceRow first = rows.getFirst();
    String handle = handle(first);
    if (!first.has("title")) {
      throw new BadRow(first.line(), "title is missing, so " + handle + " is left out");
    }
    String title = Fields.bounded(first, "title", 500);
    return new ImportedProduct(
        handle,
        Slugs.of(title),
        title,
        Fields.bounded(first, "brand", 200),
        Descriptions.sanitised(first, "description"),
        true,
        categories(first),
        images(first),
        new VariantRows(handle, refused).read(rows, row -> true, (top, row) -> variant(row)),
        attributes(first));
  }

  private static List<List<String>> categories(SourceRow row) {
    String column = row.has("product_type") ? "product_type" : "google_product_category";
    boolean number = row.get(column).chars().allMatch(Character::isDigit);
    return number ? List.of() : List.of(Fields.categoryPath(row, column));
  }

  private static List<ImportedImage> images(SourceRow row) {
    return Stream.concat(
            Stream.of(row.get("image_link")),
            Arrays.stream(row.get("additional_image_link").split(",")))
        .map(String::strip)
        .filter(link -> !link.isEmpty())
        .map(link -> ImportedImage.of(link, ""))
        .toList();
  }

  private static ImportedVariant variant(SourceRow row) {
    return new ImportedVariant(
        row.line(),
        Fields.bounded(row, "id", 100),
        Fields.barcode(row, "gtin"),
        grams(row),
        row.has("item_group_id") ? named(row, List.of("color", "size")) : List.of(),
        List.of(price(row)),
        quantity(row),
        row.has("image_link") ? ImportedImage.of(row.get("image_link"), "").sha() : null);
  }

  private static Amount price(SourceRow row) {
    String[] parts = row.get("price").split("\\s+");
    if (parts.length != 2) {
      throw new BadRow(
          row.line(), "price \"" + row.get("price") + "\" is not an amount and a currency");
    }
    return Fields.price(row, "price", parts[0], parts[1]);
  }

  private static int grams(SourceRow row) {
    if (!row.has("shipping_weight")) {
      return 0;
    }
    String[] parts = row.get("shipping_weight").split("\\s+");
    BigDecimal unit = parts.length == 2 ? GRAMS.get(parts[1]) : null;
    if (unit == null) {
      throw new BadRow(
          row.line(),
          "shipping_weight \""
              + row.get("shipping_weight")
              + "\" is not a weight in g, kg, oz, lb");
    }
    return Fields.grams(
        row, "shipping_weight", Fields.number(row, "shipping_weight", parts[0]).multiply(unit));
  }

  private static @Nullable Long quantity(SourceRow row) {
    Long stated = Fields.quantity(row, "sell_on_google_quantity");
    boolean none = row.get("availability").replace(' ', '_').equals("out_of_stock");
    return stated == null && none ? Long.valueOf(0) : stated;
  }

  private static List<AttributeView> attributes(SourceRow row) {
    List<String> columns =
        row.has("item_group_id")
            ? List.of("material", "pattern", "gender", "age_group")
            : List.of("color", "size", "material", "pattern", "gender", "age_group");
    return named(row, columns);
  }

  private static List<AttributeView> named(SourceRow row, List<String> columns) {
    List<AttributeView> named = new ArrayList<>();
    for (String column : columns) {
      if (row.has(column)) {
        String words = column.replace('_', ' ');
        String name =
            OPTION_NAMES.getOrDefault(
                column, Character.toUpperCase(words.charAt(0)) + words.substring(1));
        named.add(new AttributeView(name, Fields.bounded(row, column, 200)));
      }
    }
    return named;
  }

  /// How the rows lie in the file.
  @FunctionalInterface
  interface Opening {
    RowSource open(InputStream file) throws IOException;
  }
}
