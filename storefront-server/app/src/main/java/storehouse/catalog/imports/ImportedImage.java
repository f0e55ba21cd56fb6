package storehouse.catalog.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A picture that a file names: an uploaded one as `media:<sha256>`, or an address elsewhere, which
/// is written down and never fetched.
record ImportedImage(@Nullable String sha, @Nullable String sourceUrl, String alt) {

  private static final Pattern MEDIA = Pattern.compile("media:([0-9a-f]{64})");
  private static final int MAX_URL = 2_000;
  private static final int MAX_ALT = 600;

  static ImportedImage of(String source, String alt) {
    String shortAlt = alt.substring(0, Math.min(alt.length(), MAX_ALT));
    var media = MEDIA.matcher(source);
    return media.matches()
        ? new ImportedImage(media.group(1), null, shortAlt)
        : new ImportedImage(
            null, source.substring(0, Math.min(source.length(), MAX_URL)), shortAlt);
  }
}
