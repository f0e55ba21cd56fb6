package storehouse.storefront.frame;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds every page: words, links, navigation, and what the head of the document says.
/// Nothing in it depends on who is looking, so that pages may be cached.
public record Frame(
    String shopName,
    Texts text,
    Links link,
    List<Department> departments,
    List<Currency> currencies,
    Currency currency,
    Head head) {

  /// `canonical` is absolute; pages without one ask not to be indexed. `search` is what the search
  /// field holds.
  public record Head(String title, String description, @Nullable String canonical, String search) {

    public static Head of(String title) {
      return new Head(title, "", null, "");
    }
  }

  /// The text of a key, `{0}` replaced by the first argument.
  public String t(String key, Object... arguments) {
    return text.get(key, arguments);
  }
}
