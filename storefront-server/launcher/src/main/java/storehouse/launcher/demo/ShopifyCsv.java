package storehouse.launcher.demo;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The product file in the columns that every Shopify store exports and imports: one row for each
/// variant, the product's own fields on its first row only.
final class ShopifyCsv {
  static final List<String> COLUMNS =
      List.of(
          "Handle",
          "Title",
          "Body (HTML)",
          "Vendor",
          "Product Category",
          "Type",
          "Tags",
          "Published",
          "Option1 Name",
          "Option1 Value",
          "Option2 Name",
          "Option2 Value",
          "Option3 Name",
          "Option3 Value",
          "Variant SKU",
          "Variant Grams",
          "Variant Inventory Tracker",
          "Variant Inventory Qty",
          "Variant Inventory Policy",
          "Variant Fulfillment Service",
          "Variant Price",
          "Variant Compare At Price",
          "Variant Requires Shipping",
          "Variant Taxable",
          "Variant Barcode",
          "Image Src",
          "Image Position",
          "Image Alt Text",
          "Variant Image",
          "Status");

  private ShopifyCsv() {}

  static void write(Path file, List<DemoProduct> products, DemoPictures pictures)
      throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write(Csv.row(COLUMNS));
      for (DemoProduct product : products) {
        for (Map<String, String> row : rows(product, pictures)) {
          writer.write(Csv.row(COLUMNS.stream().map(c -> row.getOrDefault(c, "")).toList()));
        }
      }
    }
  }

  private static List<Map<String, String>> rows(DemoProduct product, DemoPictures pictures) {
    List<PictureKey> images = product.pictures();
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < product.variants().size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("Handle", product.handle());
      if (i == 0) {
        head(row, product);
      }
      variant(row, product.variants().get(i));
      row.put("Variant Image", media(pictures, product.variants().get(i).picture()));
      if (i < images.size()) {
        row.put("Image Src", media(pictures, images.get(i)));
        row.put("Image Position", String.valueOf(i + 1));
        String colour = images.get(i).colour().label().toLowerCase(Locale.ROOT);
        row.put("Image Alt Text", product.title() + " in " + colour);
      }
      rows.add(row);
    }
    return rows;
  }

  private static String media(DemoPictures pictures, PictureKey key) {
    return "media:" + pictures.picture(key).sha256();
  }

  private static void head(Map<String, String> row, DemoProduct product) {
    row.put("Title", product.title());
    row.put("Body (HTML)", product.bodyHtml());
    row.put("Vendor", product.brand());
    row.put("Product Category", product.category());
    row.put("Type", product.type());
    row.put("Tags", String.join(", ", product.tags()));
    row.put("Published", "true");
    row.put("Status", "active");
    for (int i = 0; i < product.optionNames().size(); i++) {
      row.put("Option" + (i + 1) + " Name", product.optionNames().get(i));
    }
  }

  private static void variant(Map<String, String> row, DemoVariant variant) {
    for (int i = 0; i < variant.options().size(); i++) {
      row.put("Option" + (i + 1) + " Value", variant.options().get(i));
    }
    row.put("Variant SKU", variant.sku());
    row.put("Variant Grams", String.valueOf(variant.grams()));
    row.put("Variant Inventory Tracker", "shopify");
    row.put("Variant Inventory Policy", "deny");
    row.put("Variant Fulfillment Service", "manual");
    row.put("Variant Price", amount(variant.cents()));
    variant.compareAtCents().ifPresent(c -> row.put("Variant Compare At Price", amount(c)));
    row.put("Variant Requires Shipping", "true");
    row.put("Variant Taxable", "true");
    row.put("Variant Barcode", variant.barcode());
  }

  static String amount(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
