package storehouse.catalog;

/// A named property for the details table, such as `Material: Wool`.
public record AttributeView(String name, String value) {}
