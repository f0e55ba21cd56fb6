package storehouse.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.launcher.demo.goods.Kind;

final class ShopifyCsvTest {
  @TempDir Path folder;

  @Test
  void parsesBackToTheSameVariantsAndNamesOnlyPicturesThatExist() throws IOException {
    List<DemoProduct> mugs =
        DemoCatalogue.seeded(7).products().stream().filter(p -> p.kind() == Kind.MUG).toList();
    List<PictureKey> keys = mugs.stream().flatMap(p -> p.pictures().stream()).distinct().toList();
    DemoPictures pictures = DemoPictures.drawn(keys, folder.resolve("pictures"), ready -> {});
    Path file = folder.resolve("products.csv");
    ShopifyCsv.write(file, mugs, pictures);

    List<Map<String, String>> rows = parsed(Files.readString(file));
    List<DemoVariant> variants = mugs.stream().flatMap(p -> p.variants().stream()).toList();
    assertThat(rows)
        .extracting(r -> r.get("Variant SKU"))
        .isEqualTo(variants.stream().map(DemoVariant::sku).toList());
    assertThat(rows)
        .extracting(r -> r.get("Variant Price"))
        .isEqualTo(variants.stream().map(v -> ShopifyCsv.amount(v.cents())).toList());
    assertThat(rows)
        .extracting(r -> r.get("Title"))
        .filteredOn(title -> !title.isEmpty())
        .isEqualTo(mugs.stream().map(DemoProduct::title).toList());
    assertThat(rows)
        .extracting(r -> r.get("Body (HTML)"))
        .filteredOn(body -> !body.isEmpty())
        .isEqualTo(mugs.stream().map(DemoProduct::bodyHtml).toList());
    assertThat(pictures.all().stream().map(p -> "media:" + p.sha256()).collect(Collectors.toSet()))
        .containsAll(rows.stream().map(r -> r.get("Variant Image")).toList());
    assertThat(rows)
        .extracting(r -> r.get("Image Src"))
        .filteredOn(image -> !image.isEmpty())
        .hasSize(mugs.stream().mapToInt(p -> p.pictures().size()).sum());
  }

  private static List<Map<String, String>> parsed(String csv) {
    List<List<String>> records = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        fields.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          records.add(fields);
          fields = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        field.append(c);
      }
    }
    return records.stream().skip(1).map(record -> named(records.getFirst(), record)).toList();
  }

  private static Map<String, String> named(List<String> columns, List<String> values) {
    assertThat(values).hasSameSizeAs(columns);
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), values.get(i));
    }
    return row;
  }
}
