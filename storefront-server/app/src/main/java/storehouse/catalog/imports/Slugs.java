package storehouse.catalog.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Addresses from names: lower-case ASCII letters, digits and single hyphens.
final class Slugs {

  static final int MAX_LENGTH = 120;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private Slugs() {}

  static String of(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    String slug = OTHERS.matcher(plain).replaceAll("-");
    String cut = slug.substring(0, Math.min(slug.length(), MAX_LENGTH));
    String trimmed = cut.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "item" : trimmed;
  }

  /// The slug itself, or with the first number from 2 on that nobody has.
  static String free(String slug, Predicate<String> taken) {
    String candidate = slug;
    for (int number = 2; taken.test(candidate); number++) {
      candidate = slug + "-" + number;
    }
    return candidate;
  }
}
