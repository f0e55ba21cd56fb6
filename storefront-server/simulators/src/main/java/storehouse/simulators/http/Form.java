package storehouse.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Names and values of a query string or an `application/x-www-form-urlencoded` body, in the order
/// they were sent.
public record Form(Map<String, List<String>> values) {

  /// @throws BadRequest when a percent sign is not followed by two hexadecimal digits
  public static Form parse(@Nullable String encoded) {
    var values = new LinkedHashMap<String, List<String>>();
    if (encoded == null || encoded.isBlank()) {
      return new Form(values);
    }
    for (var pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        var name = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return new Form(values);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new BadRequest("The form is not URL-encoded: " + malformed.getMessage(), malformed);
    }
  }

  public @Nullable String first(String name) {
    var found = values.get(name);
    return found == null ? null : found.getFirst();
  }

  public String text(String name) {
    var found = first(name);
    return found == null ? "" : found;
  }

  /// The first value, or null when it is missing or blank.
  public @Nullable String filled(String name) {
    var found = first(name);
    return found == null || found.isBlank() ? null : found;
  }

  /// The entries written as `name[key]=value`, as Stripe encodes nested objects.
  public Map<String, String> group(String name) {
    var group = new LinkedHashMap<String, String>();
    Predicate<String> member = key -> key.startsWith(name + "[") && key.endsWith("]");
    values.forEach(
        (key, found) -> {
          if (member.test(key)) {
            group.put(key.substring(name.length() + 1, key.length() - 1), found.getFirst());
          }
        });
    return group;
  }

  /// The same parameters always give the same text, whatever order they were sent in.
  public String canonical() {
    return new TreeMap<>(values).toString();
  }
}
