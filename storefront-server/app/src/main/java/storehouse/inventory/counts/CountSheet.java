package storehouse.inventory.counts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A CSV file in UTF-8 with the columns `sku`, `warehouse` and `counted`, in any order and among
/// others. A row that cannot be understood is handed on as such; the others are still read.
public final class CountSheet {

  private static final List<String> COLUMNS = List.of("sku", "warehouse", "counted");
  private static final int LONGEST_SKU = 80;
  private static final int LONGEST_WAREHOUSE = 10;
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setTrim(true)
          .get();

  private CountSheet() {}

  /// One row of the file.
  public sealed interface Row {

    record Counted(CountedStock stock) implements Row {}

    /// `why` is `missing`, `too-long`, `not-a-count`, or `twice`.
    record Unreadable(long line, String why) implements Row {}
  }

  /// Reads the file to its end; false when a column is missing.
  public static boolean read(InputStream file, Consumer<Row> rows) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    Set<String> seen = new HashSet<>();
    try (CSVParser parser = FORMAT.parse(text)) {
      if (!parser.getHeaderMap().keySet().containsAll(COLUMNS)) {
        return false;
      }
      for (CSVRecord record : parser) {
        rows.accept(row(record, parser.getCurrentLineNumber(), seen));
      }
      return true;
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static Row row(CSVRecord record, long line, Set<String> seen) {
    if (!record.isConsistent()
        || record.get("sku").isEmpty()
        || record.get("warehouse").isEmpty()) {
      return new Row.Unreadable(line, "missing");
    }
    if (record.get("sku").length() > LONGEST_SKU
        || record.get("warehouse").length() > LONGEST_WAREHOUSE) {
      return new Row.Unreadable(line, "too-long");
    }
    if (!COUNT.matcher(record.get("counted")).matches()) {
      return new Row.Unreadable(line, "not-a-count");
    }
    if (!seen.add(record.get("sku") + "\n" + record.get("warehouse"))) {
      return new Row.Unreadable(line, "twice");
    }
    return new Row.Counted(
        new CountedStock(
            line,
            record.get("sku"),
            record.get("warehouse"),
            Long.parseLong(record.get("counted"))));
  }
}
