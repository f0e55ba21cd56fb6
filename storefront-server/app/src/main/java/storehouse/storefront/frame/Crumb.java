package storehouse.storefront.frame;

/// One step of the way from the home page to this page.
public record Crumb(String name, String href) {}
