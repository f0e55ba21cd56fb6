package storehouse.model.shop;

import java.util.List;

/// A product page's facts: `GET /api/v1/products/{slug}`.
public record Product(
    String id,
    String slug,
    String title,
    String brand,
    String description,
    List<String> categories,
    List<Image> images,
    List<Variant> variants) {}
