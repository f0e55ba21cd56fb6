package storehouse.catalog.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Rows of a CSV or TSV file in UTF-8 whose first record names the columns.
final class DelimitedRows implements RowSource {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVFormat format;
  private final RecordLines lines;
  private final List<String> columns;
  private long number;

  DelimitedRows(InputStream file, CSVFormat format) throws IOException {
    this.format = format;
    this.lines =
        new RecordLines(
            new BufferedReader(new InputStreamReader(withoutMark(file), StandardCharsets.UTF_8)),
            format.getDelimiterString().charAt(0));
    RecordLines.Text header = lines.next();
    if (header == null) {
      throw new IOException("The file is empty");
    }
    this.columns = fields(header).stream().map(String::strip).toList();
  }

  private static InputStream withoutMark(InputStream file) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(file, 3);
    byte[] start = stream.readNBytes(3);
    boolean marked =
        new String(start, StandardCharsets.UTF_8).equals(String.valueOf(BYTE_ORDER_MARK));
    if (!marked) {
      stream.unread(start);
    }
    return stream;
  }

  List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable SourceRow next() throws IOException {
    RecordLines.Text text;
    try {
      text = lines.next();
    } catch (BadRow bad) {
      number++;
      throw bad;
    }
    if (text == null) {
      return null;
    }
    number++;
    List<String> values = fields(text);
    if (values.size() > columns.size()) {
      throw new BadRow(
          text.line(),
          "The row has " + values.size() + " fields, the header names " + columns.size());
    }
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      fields.put(columns.get(i), values.get(i));
    }
    return new SourceRow(number, text.line(), fields);
  }

  private List<String> fields(RecordLines.Text text) {
    try (CSVParser parser = CSVParser.parse(new StringReader(text.text()), format)) {
      List<String> values = new ArrayList<>();
      for (CSVRecord found : parser) {
        found.forEach(values::add);
      }
      return values;
    } catch (IOException | UncheckedIOException malformed) {
      lines.splitAgain(text);
      throw new BadRow(text.line(), "The quotes (\") in this row do not match");
    }
  }
}
