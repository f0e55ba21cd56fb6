package storehouse.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML pages from the files beside a class. In a page `{{name}}` is a value, escaped; `{{{name}}}`
/// is markup from another page; `{{t:key}}` is a text of the bundle `texts`.
public final class Pages {
  private static final Pattern HOLE =
      Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{t:([\\w.-]+)}}|\\{\\{(\\w+)}}");

  private final Class<?> beside;
  private final ResourceBundle texts;

  public Pages(Class<?> beside) {
    this.beside = beside;
    this.texts =
        ResourceBundle.getBundle(
            beside.getPackageName() + ".texts", Locale.ROOT, beside.getClassLoader());
  }

  /// @throws IllegalArgumentException when the page asks for a value that is not given
  public String page(String file, Map<String, String> values) {
    return HOLE.matcher(file(file))
        .replaceAll(hole -> Matcher.quoteReplacement(fill(hole, values)));
  }

  private String fill(java.util.regex.MatchResult hole, Map<String, String> values) {
    if (hole.group(1) != null) {
      return value(hole.group(1), values);
    }
    return hole.group(2) != null
        ? escape(text(hole.group(2)))
        : escape(value(hole.group(3), values));
  }

  private static String value(String name, Map<String, String> values) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The page needs a value for " + name);
    }
    return value;
  }

  public String text(String key) {
    return texts.getString(key);
  }

  /// A file as it is, for scripts and style sheets.
  public String file(String name) {
    return file(beside, name);
  }

  static String file(Class<?> beside, String name) {
    try (var stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("No file " + name + " beside " + beside.getName());
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
