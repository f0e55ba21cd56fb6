package storehouse.storefront.frame;

import org.jspecify.annotations.Nullable;

/// A top-level category as the home page and the navigation show it.
public record Department(String name, String href, long productCount, @Nullable Picture picture) {}
