package storehouse.catalog.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Splits delimited text into records, which span lines where a quoted field does.
///
/// A quote that is never closed would swallow the rest of the file, so a record ends at
/// [#MAX_LINES] or [#MAX_CHARS]: then only its first line is bad, and the lines behind it are read
/// again.
final class RecordLines {

  static final int MAX_LINES = 2_000;
  static final int MAX_CHARS = 1_000_000;

  private final BufferedReader reader;
  private final char delimiter;
  private final Deque<String> pushedBack = new ArrayDeque<>();
  private long linesRead;

  RecordLines(BufferedReader reader, char delimiter) {
    this.reader = reader;
    this.delimiter = delimiter;
  }

  /// The next record that is not blank, or nothing at the end.
  @Nullable Text next() throws IOException {
    String line = nextLine();
    while (line != null && line.isBlank()) {
      line = nextLine();
    }
    if (line == null) {
      return null;
    }
    long first = linesRead;
    Deque<String> lines = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    boolean open = false;
    while (true) {
      lines.add(line);
      text.append(line);
      open = openAfter(line, open);
      if (!open) {
        return new Text(first, text.toString(), lines);
      }
      line = lines.size() >= MAX_LINES || text.length() > MAX_CHARS ? null : nextLine();
      if (line == null) {
        giveBack(lines, first);
        throw new BadRow(first, "A quote (\") opens on this line and is not closed");
      }
      text.append('\n');
    }
  }

  /// Lets the lines behind the record's first be read again: a stray quote joined them to it.
  void splitAgain(Text record) {
    giveBack(record.lines(), record.line());
  }

  private void giveBack(Deque<String> lines, long first) {
    lines.removeFirst();
    while (!lines.isEmpty()) {
      pushedBack.addFirst(lines.removeLast());
    }
    linesRead = first;
  }

  private @Nullable String nextLine() throws IOException {
    String line = pushedBack.isEmpty() ? reader.readLine() : pushedBack.removeFirst();
    if (line != null) {
      linesRead++;
    }
    return line;
  }

  /// Whether a quoted field is open behind this line. A quote opens only where a field begins.
  private boolean openAfter(String line, boolean openBefore) {
    boolean open = openBefore;
    boolean fieldStart = !openBefore;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (open) {
        if (c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          i++;
        } else if (c == '"') {
          open = false;
        }
      } else if (c == delimiter) {
        fieldStart = true;
        continue;
      } else if (c == '"' && fieldStart) {
        open = true;
      }
      fieldStart = false;
    }
    return open;
  }

  /// A record's text, the line that it begins on, and the lines that it consists of.
  record Text(long line, String text, Deque<String> lines) {}
}
