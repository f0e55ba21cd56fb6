package storehouse.catalog;

/// A category that a product lies in; `path` reads `Home > Kitchen`.
public record CategoryRef(String slug, String name, String path) {}
