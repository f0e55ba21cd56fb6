package storehouse.catalog;

import java.time.Instant;
import java.util.List;

/// A product as shops and indexes see it: `descriptionHtml` is sanitised, `variants` are those on
/// sale and never empty while `published`.
public record ProductView(
    long id,
    String slug,
    String title,
    String brand,
    String descriptionHtml,
    List<CategoryRef> categories,
    List<ImageView> images,
    List<VariantView> variants,
    List<AttributeView> attributes,
    boolean published,
    Instant createdAt) {}
