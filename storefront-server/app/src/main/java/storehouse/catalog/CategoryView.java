package storehouse.catalog;

import org.jspecify.annotations.Nullable;

/// A node of the category tree. `productCount` counts published products in it and below it;
/// `imageUrl` is a picture of one of them.
public record CategoryView(
    String slug,
    String name,
    String path,
    @Nullable String parentSlug,
    long productCount,
    @Nullable String imageUrl) {}
