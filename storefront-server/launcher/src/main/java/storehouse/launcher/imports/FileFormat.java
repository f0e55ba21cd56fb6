package storehouse.launcher.imports;

import static storehouse.launcher.console.Texts.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import storehouse.launcher.console.StartFailure;

/// The files that a shop can import, told apart by how they begin, whatever they are called.
public enum FileFormat {
  SHOPIFY("shopify", "text/csv", ',', List.of("handle", "title")),
  ORDERS("orders", "text/csv", ',', List.of("invoiceno", "stockcode")),
  COUNTS("stock-counts", "text/csv", ',', List.of("sku", "warehouse", "counted")),
  GOOGLE_TSV("google-tsv", "text/tab-separated-values", '\t', List.of("id", "title")),
  GOOGLE_XML("google-xml", "application/xml", '<', List.of());

  private static final int LONGEST_HEADER = 64 * 1024;

  private final String key;
  private final String mediaType;
  private final char separator;
  private final List<String> columns;

  FileFormat(String key, String mediaType, char separator, List<String> columns) {
    this.key = key;
    this.mediaType = mediaType;
    this.separator = separator;
    this.columns = columns;
  }

  /// The name in `POST /imports?format=`.
  String key() {
    return key;
  }

  String mediaType() {
    return mediaType;
  }

  /// Throws a [StartFailure] for a file that is not there or is none of these.
  public static FileFormat of(Path file) {
    String header = header(file);
    return Arrays.stream(values())
        .filter(format -> format.startsLike(header))
        .findFirst()
        .orElseThrow(() -> new StartFailure(text("import.unknown-format", file)));
  }

  private boolean startsLike(String header) {
    if (this == GOOGLE_XML) {
      return header.startsWith("<");
    }
    List<String> names =
        Arrays.stream(header.split(String.valueOf(separator)))
            .map(name -> name.strip().replace("\"", ""))
            .toList();
    return names.containsAll(columns);
  }

  private static String header(Path file) {
    if (Files.isDirectory(file)) {
      throw new StartFailure(text("import.no-file", file));
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      char[] start = new char[LONGEST_HEADER];
      int length = Math.max(0, reader.read(start));
      String text = new String(start, 0, length).replace("\u00EF\u00BB\u00BF", "");
      return text.strip().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    } catch (NoSuchFileException e) {
      throw new StartFailure(text("import.no-file", file), e);
    } catch (IOException e) {
      throw new StartFailure(text("import.unreadable-file", file), e);
    }
  }
}
