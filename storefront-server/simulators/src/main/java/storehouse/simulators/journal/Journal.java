package storehouse.simulators.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Json;

/// An append-only file of JSON lines, one per changed row: `{"table", "id", "row"}`, where a row of
/// null is a removal. Opening replays it, keeps the last state of each row and rewrites the file
/// with those alone. A line cut short by a crash, which can only be the last, is dropped.
///
/// A line reaches the operating system before the change is answered, so a killed process loses
/// nothing; a power cut may cost the last lines. All lines of an answer, and those of whoever is
/// answered at the same time, go there in one write: who tells anybody of a change flushes first.
public final class Journal implements AutoCloseable {
  private static final String UNWRITABLE = "The simulator's journal cannot be written";

  /// A batch is larger than this only when a single row is.
  private static final int BATCH_BYTES = 1 << 16;

  private final @Nullable Path file;
  private final RowIndex index;
  private final OutputStream lines;

  /// @param row null for a removal
  record Line(String table, String id, @Nullable Object row) {}

  private Journal(@Nullable Path file, RowIndex index, OutputStream lines) {
    this.file = file;
    this.index = index;
    this.lines = lines;
  }

  /// @param file null to keep everything in memory only
  public static Journal open(@Nullable Path file) throws IOException {
    if (file == null) {
      return new Journal(null, new RowIndex(), OutputStream.nullOutputStream());
    }
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var index = Files.exists(file) ? compact(file) : new RowIndex();
    var lines = new BufferedOutputStream(Files.newOutputStream(file, CREATE, APPEND), BATCH_BYTES);
    return new Journal(file, index, lines);
  }

  private static RowIndex compact(Path file) throws IOException {
    var compact = file.resolveSibling(file.getFileName() + ".new");
    RowIndex index;
    try (var old = new RandomAccessFile(file.toFile(), "r");
        var fresh = new BufferedOutputStream(Files.newOutputStream(compact))) {
      index = RowIndex.scan(file).copy(old, fresh);
    }
    Files.move(compact, file, ATOMIC_MOVE, REPLACE_EXISTING);
    return index;
  }

  /// The rows of one kind as the journal left them, oldest first; to be asked for once, before
  /// anything is written. At most `limit` rows are kept: a new one beyond that drops the oldest.
  ///
  /// @throws IOException when the file cannot be read
  public <T> Table<T> table(String name, Class<T> type, int limit) throws IOException {
    var rows = new LinkedHashMap<String, T>();
    if (file != null) {
      try (var stored = new RandomAccessFile(file.toFile(), "r")) {
        var reader = Json.MAPPER.readerFor(type).at("/row");
        index.drain(name, stored, (id, line) -> rows.put(id, reader.readValue(line)));
      }
    }
    return new Table<>(this, name, rows, limit);
  }

  /// All of them in one write, so that a killed process leaves all or none.
  void append(List<Line> together) {
    if (file == null) {
      return;
    }
    var bytes = new ByteArrayOutputStream();
    for (var line : together) {
      bytes.writeBytes(Json.bytes(line));
      bytes.write('\n');
    }
    try {
      synchronized (lines) {
        lines.write(bytes.toByteArray());
      }
    } catch (IOException full) {
      throw new UncheckedIOException(UNWRITABLE, full);
    }
  }

  /// The handler, and every line of what it did is with the operating system before its answer is
  /// seen, even when the answer is lost.
  public Handler beforeAnswering(Handler handler) {
    return request -> {
      try {
        return handler.answer(request);
      } finally {
        flush();
      }
    };
  }

  /// Hands every line so far to the operating system.
  public void flush() {
    try {
      synchronized (lines) {
        lines.flush();
      }
    } catch (IOException full) {
      throw new UncheckedIOException(UNWRITABLE, full);
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (lines) {
      lines.close();
    }
  }
}
