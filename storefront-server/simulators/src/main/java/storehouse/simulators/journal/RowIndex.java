package storehouse.simulators.journal;

import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import storehouse.simulators.http.Json;

/// Where in a journal file the last state of each row is, in the order the rows first came. Only
/// places are kept in memory, so a long journal opens in a small heap.
final class RowIndex {
  private static final int CHUNK_BYTES = 1 << 16;

  private final Map<String, Map<String, Place>> tables = new LinkedHashMap<>();

  private record Place(long offset, int length) {}

  static RowIndex scan(Path file) throws IOException {
    var index = new RowIndex();
    try (var stream = Files.newInputStream(file)) {
      var chunk = new byte[CHUNK_BYTES];
      var line = new ByteArrayOutputStream();
      long start = 0;
      for (int read = stream.read(chunk); read > 0; read = stream.read(chunk)) {
        int from = 0;
        for (int i = 0; i < read; i++) {
          if (chunk[i] == '\n') {
            line.write(chunk, from, i - from);
            index.add(line.toByteArray(), start);
            start += line.size() + 1;
            line.reset();
            from = i + 1;
          }
        }
        line.write(chunk, from, read - from);
      }
      if (line.size() > 0) {
        System.getLogger(RowIndex.class.getName())
            .log(System.Logger.Level.WARNING, "Dropped the unfinished end of " + file);
      }
    }
    return index;
  }

  private void add(byte[] line, long offset) throws IOException {
    try (var parser = Json.MAPPER.createParser(line)) {
      parser.nextToken();
      parser.nextToken();
      var table = parser.nextTextValue();
      parser.nextToken();
      var id = parser.nextTextValue();
      parser.nextToken();
      var rows = tables.computeIfAbsent(table, _ -> new LinkedHashMap<>());
      if (parser.nextToken() == JsonToken.VALUE_NULL) {
        rows.remove(id);
      } else {
        rows.put(id, new Place(offset, line.length));
      }
    }
  }

  /// Copies the last state of each row, table after table, and gives the index of the copy.
  RowIndex copy(RandomAccessFile from, OutputStream to) throws IOException {
    var copied = new RowIndex();
    long offset = 0;
    for (var table : tables.entrySet()) {
      var rows = new LinkedHashMap<String, Place>();
      for (var row : table.getValue().entrySet()) {
        var line = read(from, row.getValue());
        to.write(line);
        to.write('\n');
        rows.put(row.getKey(), new Place(offset, line.length));
        offset += line.length + 1;
      }
      copied.tables.put(table.getKey(), rows);
    }
    return copied;
  }

  @FunctionalInterface
  interface Reader {
    void accept(String id, byte[] line) throws IOException;
  }

  /// Reads the lines of one table, which is forgotten here with that.
  void drain(String table, RandomAccessFile file, Reader reader) throws IOException {
    var rows = tables.remove(table);
    if (rows != null) {
      for (var row : rows.entrySet()) {
        reader.accept(row.getKey(), read(file, row.getValue()));
      }
    }
  }

  private static byte[] read(RandomAccessFile file, Place place) throws IOException {
    var line = new byte[place.length()];
    file.seek(place.offset());
    file.readFully(line);
    return line;
  }
}
