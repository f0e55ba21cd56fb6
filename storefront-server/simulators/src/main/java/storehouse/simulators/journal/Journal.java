package storehouse.simulators.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Json;

/// An append-only file of JSON lines, one per changed row: `{"table", "id", "row"}`, where a row of
/// null is a removal. Opening replays it, keeps the last state of each row and rewrites the file
/// with those alone. A line cut short by a crash, which can only be the last, is dropped.
///
/// A line reaches the operating system before the change is answered, so a killed process loses
/// nothing; a power cut may cost the last lines.
public final class Journal implements AutoCloseable {
  private static final TypeReference<Line<JsonNode>> LINE = new TypeReference<>() {};

  private final Map<String, Map<String, JsonNode>> replayed;
  private final OutputStream lines;

  /// @param row null for a removal
  private record Line<T>(String table, String id, @Nullable T row) {}

  private Journal(Map<String, Map<String, JsonNode>> replayed, OutputStream lines) {
    this.replayed = replayed;
    this.lines = lines;
  }

  /// @param file null to keep everything in memory only
  public static Journal open(@Nullable Path file) throws IOException {
    if (file == null) {
      return new Journal(Map.of(), OutputStream.nullOutputStream());
    }
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var replayed = replay(file);
    rewrite(file, replayed);
    return new Journal(
        replayed, new BufferedOutputStream(Files.newOutputStream(file, CREATE, APPEND)));
  }

  private static Map<String, Map<String, JsonNode>> replay(Path file) throws IOException {
    var tables = new LinkedHashMap<String, Map<String, JsonNode>>();
    if (!Files.exists(file)) {
      return tables;
    }
    try (var reader = Files.newBufferedReader(file)) {
      for (var text = reader.readLine(); text != null; text = reader.readLine()) {
        apply(text, tables);
      }
    } catch (JsonProcessingException cutShort) {
      System.getLogger(Journal.class.getName())
          .log(System.Logger.Level.WARNING, "Dropped the unfinished end of " + file.getFileName());
    }
    return tables;
  }

  private static void apply(String text, Map<String, Map<String, JsonNode>> tables)
      throws JsonProcessingException {
    var line = Json.MAPPER.readValue(text, LINE);
    var table = tables.computeIfAbsent(line.table(), _ -> new LinkedHashMap<>());
    if (line.row() == null || line.row().isNull()) {
      table.remove(line.id());
    } else {
      table.put(line.id(), line.row());
    }
  }

  private static void rewrite(Path file, Map<String, Map<String, JsonNode>> tables)
      throws IOException {
    var compact = file.resolveSibling(file.getFileName() + ".new");
    try (var writer = Files.newBufferedWriter(compact)) {
      for (var table : tables.entrySet()) {
        for (var row : table.getValue().entrySet()) {
          writer.write(Json.text(new Line<>(table.getKey(), row.getKey(), row.getValue())));
          writer.write('\n');
        }
      }
    }
    Files.move(compact, file, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  /// The rows of one kind as the journal left them, oldest first. At most `limit` of them are kept:
  /// a new row beyond that drops the oldest.
  public <T> Table<T> table(String name, Class<T> type, int limit) {
    var rows = new LinkedHashMap<String, T>();
    replayed
        .getOrDefault(name, Map.of())
        .forEach((id, row) -> rows.put(id, Json.MAPPER.convertValue(row, type)));
    return new Table<>(this, name, rows, limit);
  }

  void append(String table, String id, @Nullable Object row) {
    var line = Json.text(new Line<>(table, id, row));
    try {
      synchronized (lines) {
        lines.write(line.getBytes(UTF_8));
        lines.write('\n');
        lines.flush();
      }
    } catch (IOException full) {
      throw new UncheckedIOException("The simulator's journal cannot be written", full);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (lines) {
      lines.close();
    }
  }
}
