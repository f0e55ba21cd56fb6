package storehouse.catalog.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.AttributeView;
import storehouse.catalog.CategoryRef;
import storehouse.catalog.ImageView;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantSummary;
import storehouse.catalog.VariantView;

/// Makes the views of one product from its rows.
final class ProductAssembly {

  private final ProductRow row;
  private final Map<String, MediaInfo> media;
  private final String locale;
  private final ProductText text;
  private final List<ImageView> images;

  ProductAssembly(ProductRow row, Map<String, MediaInfo> media, String locale) {
    this.row = row;
    this.media = media;
    this.locale = locale;
    this.text = row.text(locale);
    this.images =
        row.images.stream()
            .sorted(Comparator.comparingInt(image -> image.position))
            .map(image -> image(image.mediaSha, image.alt))
            .filter(Objects::nonNull)
            .toList();
  }

  LoadedProduct assemble() {
    List<VariantRow> variants =
        row.variants.stream().sorted(Comparator.comparingInt(variant -> variant.position)).toList();
    Map<String, VariantSummary> summaries = new HashMap<>();
    variants.forEach(variant -> summaries.put(variant.sku, summary(variant)));
    ProductView view =
        new ProductView(
            row.id,
            row.slug,
            text.title,
            row.brand,
            text.descriptionHtml,
            row.categories.stream().map(this::category).toList(),
            images,
            variants.stream().filter(variant -> variant.listed).map(this::variant).toList(),
            attributes(),
            row.published,
            row.createdAt);
    return new LoadedProduct(view, summaries, row.version);
  }

  private List<AttributeView> attributes() {
    return row.attributes.stream()
        .sorted(Comparator.comparingInt(attribute -> attribute.position))
        .map(attribute -> new AttributeView(attribute.name, attribute.value))
        .toList();
  }

  private CategoryRef category(CategoryRow category) {
    return new CategoryRef(category.slug, category.name(locale), category.path);
  }

  private VariantView variant(VariantRow variant) {
    return new VariantView(
        variant.sku,
        title(variant),
        variant.optionMap(),
        variant.barcode,
        variant.weightGrams,
        image(variant.mediaSha, title(variant)));
  }

  private VariantSummary summary(VariantRow variant) {
    ImageView own = image(variant.mediaSha, title(variant));
    return new VariantSummary(
        variant.sku,
        variant.options.isEmpty() ? text.title : text.title + ", " + title(variant),
        row.id,
        row.slug,
        text.title,
        variant.optionMap(),
        variant.barcode,
        variant.weightGrams,
        own != null || images.isEmpty() ? own : images.getFirst(),
        variant.listed && row.published);
  }

  private String title(VariantRow variant) {
    return variant.options.isEmpty()
        ? text.title
        : String.join(" / ", variant.optionMap().values());
  }

  /// Nothing for a picture that was never uploaded: pages then show their placeholder.
  private @Nullable ImageView image(@Nullable String sha, String alt) {
    MediaInfo info = sha == null ? null : media.get(sha);
    return info == null
        ? null
        : new ImageView(
            "/media/" + info.sha, info.width, info.height, alt.isBlank() ? text.title : alt);
  }
}
