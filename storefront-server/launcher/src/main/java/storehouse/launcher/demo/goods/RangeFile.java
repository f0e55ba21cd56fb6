package storehouse.launcher.demo.goods;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.launcher.demo.art.Colour;

/// Reads the hand-written goods. A range starts with `== KIND` and `name: value` lines; each line
/// with bars is a product: `title | brand | style | price | colours | facts | pitch`.
public final class RangeFile {
  private static final List<String> DEPARTMENTS =
      List.of("kitchen", "living", "clothing", "bags", "electronics", "outdoor", "play");

  private RangeFile() {}

  /// All ranges of the demo shop, in the order of its departments.
  public static List<Range> all() {
    return DEPARTMENTS.stream().flatMap(name -> read(name).stream()).toList();
  }

  private static List<Range> read(String department) {
    String resource = department + ".txt";
    try (InputStream stream = RangeFile.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The goods of " + resource + " are missing.");
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The goods of " + resource + " cannot be read.", e);
    }
  }

  static List<Range> parse(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String block : text.split("(?m)^== ")) {
      if (!block.isBlank()) {
        ranges.add(range(block.strip().lines().toList()));
      }
    }
    return ranges;
  }

  private static Range range(List<String> lines) {
    Map<String, String> settings = new HashMap<>();
    List<Range.Line> products = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.contains(" | ") && !line.startsWith("care:")) {
        products.add(product(line));
      } else if (!line.isBlank()) {
        String[] pair = line.split(": ", 2);
        settings.put(pair[0], pair[1].strip());
      }
    }
    return new Range(
        Kind.valueOf(lines.getFirst().strip()),
        required(settings, "category"),
        required(settings, "type"),
        Integer.parseInt(required(settings, "grams")),
        Optional.ofNullable(settings.get("sizes")).map(RangeFile::sizes),
        split(required(settings, "tags"), ","),
        split(required(settings, "care"), "\\|"),
        products);
  }

  private static String required(Map<String, String> settings, String name) {
    String value = settings.get(name);
    if (value == null) {
      throw new IllegalStateException("A range lacks its " + name + ": " + settings);
    }
    return value;
  }

  private static Range.Line product(String line) {
    List<String> fields = split(line, "\\|");
    if (fields.size() != 7) {
      throw new IllegalStateException("A product needs seven fields: " + line);
    }
    return new Range.Line(
        fields.get(0),
        fields.get(1),
        Integer.parseInt(fields.get(2)),
        cents(fields.get(3)),
        split(fields.get(4), " ").stream().map(Colour::valueOf).toList(),
        split(fields.get(5), ";"),
        fields.get(6));
  }

  /// "Size = S; M; L +2.00 +40": label, then what it adds in price and in grams.
  private static Range.Sizes sizes(String text) {
    String[] nameAndValues = text.split(" = ", 2);
    List<Range.Size> values = new ArrayList<>();
    for (String value : split(nameAndValues[1], ";")) {
      String[] parts = value.split(" \\+");
      values.add(
          parts.length == 1
              ? new Range.Size(parts[0], 0, 0)
              : new Range.Size(parts[0], cents(parts[1]), Integer.parseInt(parts[2])));
    }
    return new Range.Sizes(nameAndValues[0], values);
  }

  private static int cents(String amount) {
    return new BigDecimal(amount).movePointRight(2).intValueExact();
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
