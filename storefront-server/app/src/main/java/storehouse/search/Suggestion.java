package storehouse.search;

/// A completion: the text, what it is, and the slug of its page (for a brand: its name).
public record Suggestion(String text, Type type, String slug) {

  /// What a completion leads to.
  public enum Type {
    PRODUCT,
    CATEGORY,
    BRAND
  }
}
