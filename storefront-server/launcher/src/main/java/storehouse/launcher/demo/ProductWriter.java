package storehouse.launcher.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import storehouse.launcher.demo.art.Colour;
import storehouse.launcher.demo.goods.Range;

/// Turns a hand-written line into a product with its variants, numbers and description.
final class ProductWriter {
  private static final double ON_SALE = .11;
  private static final Range.Size ONE_SIZE = new Range.Size("", 0, 0);

  private final RandomGenerator random;
  private final Set<Integer> serials = new HashSet<>();
  private int number = 1000;

  ProductWriter(RandomGenerator random) {
    this.random = random;
  }

  DemoProduct write(Range range, Range.Line line) {
    number += 1 + random.nextInt(6);
    boolean onSale = random.nextDouble() < ON_SALE;
    double former = 1.15 + random.nextDouble() * .25;
    List<DemoVariant> variants = new ArrayList<>();
    for (Colour colour : line.colours()) {
      for (Range.Size size : sizes(range)) {
        int cents = line.cents() + size.addedCents();
        variants.add(
            new DemoVariant(
                sku(range, colour, size),
                Ean13.inStore(serial()),
                options(colour, size),
                grams(range, size),
                cents,
                onSale ? OptionalInt.of(rounded(cents * former)) : OptionalInt.empty(),
                new PictureKey(range.kind(), line.style(), colour)));
      }
    }
    return new DemoProduct(
        handle(line.title()),
        line.title(),
        line.brand(),
        range.kind(),
        range.category(),
        range.type(),
        body(range, line),
        tags(range, line, onSale),
        optionNames(range),
        variants);
  }

  private static List<Range.Size> sizes(Range range) {
    return range.sizes().map(Range.Sizes::values).orElse(List.of(ONE_SIZE));
  }

  private static List<String> optionNames(Range range) {
    List<String> names = new ArrayList<>(List.of("Colour"));
    range.sizes().ifPresent(sizes -> names.add(sizes.name()));
    return names;
  }

  private static List<String> options(Colour colour, Range.Size size) {
    return size == ONE_SIZE ? List.of(colour.label()) : List.of(colour.label(), size.label());
  }

  private String sku(Range range, Colour colour, Range.Size size) {
    String sku = range.kind().prefix() + "-" + number + "-" + colour.name().substring(0, 3);
    if (size == ONE_SIZE) {
      return sku;
    }
    return sku + "-" + size.label().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private int serial() {
    int serial;
    do {
      serial = random.nextInt(1_000_000_000);
    } while (!serials.add(serial));
    return serial;
  }

  private int grams(Range range, Range.Size size) {
    return range.grams() + size.addedGrams();
  }

  /// Up to the next price that ends in .90, or in .00 from 100 euros on.
  static int rounded(double cents) {
    int whole = (int) Math.ceil(cents / 100) * 100;
    return whole >= 10_000 ? (int) Math.ceil(whole / 500.0) * 500 : whole - 10;
  }

  private String body(Range range, Range.Line line) {
    List<String> care = new ArrayList<>(range.care());
    String first = care.remove(random.nextInt(care.size()));
    String second = care.get(random.nextInt(care.size()));
    StringBuilder html = new StringBuilder();
    html.append("<p>").append(escaped(line.pitch())).append("</p>");
    html.append("<p>").append(escaped(first + " " + second)).append("</p><ul>");
    for (String fact : line.facts()) {
      html.append("<li>").append(escaped(fact.replaceFirst("=", ": "))).append("</li>");
    }
    return html.append("</ul>").toString();
  }

  private static List<String> tags(Range range, Range.Line line, boolean onSale) {
    List<String> tags = new ArrayList<>(range.tags());
    for (String fact : line.facts()) {
      if (fact.startsWith("Material=")) {
        tags.add(fact.substring("Material=".length()).toLowerCase(Locale.ROOT));
      }
    }
    if (onSale) {
      tags.add("sale");
    }
    return tags.stream().map(tag -> tag.replace(",", "")).distinct().toList();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String handle(String title) {
    return Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
