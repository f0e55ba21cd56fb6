package storehouse.simulators.money;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import storehouse.simulators.http.Json;

/// What each line of each report stands for, and what was done to it: one file of JSON lines per
/// batch, in a folder that the shop is not told of. The first line is about the report as a whole.
record AnswerKey(Path folder, String gateway) {

  private record Head(String gateway, Batch batch, List<String> mischief) {}

  /// @param line of the report, from 1
  private record Answer(
      String gateway, int batch, int line, Movement movement, List<String> mischief) {}

  /// Once: what is there already says the same.
  void write(Batch batch, List<Line> lines, List<Mischief> mischief) {
    var file = folder.resolve("batch-%06d.jsonl".formatted(batch.number()));
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        var fresh =
            Files.write(
                file.resolveSibling(file.getFileName() + ".new"), bytes(batch, lines, mischief));
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException("The answer key cannot be written", cannot);
    }
  }

  private byte[] bytes(Batch batch, List<Line> lines, List<Mischief> mischief) {
    var bytes = new ByteArrayOutputStream();
    add(bytes, new Head(gateway, batch, names(mischief)));
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      add(
          bytes,
          new Answer(gateway, batch.number(), i + 1, line.movement(), names(line.mischief())));
    }
    return bytes.toByteArray();
  }

  private static void add(ByteArrayOutputStream bytes, Object line) {
    bytes.writeBytes(Json.bytes(line));
    bytes.write('\n');
  }

  private static List<String> names(List<Mischief> mischief) {
    return mischief.stream().map(Mischief::wireName).toList();
  }
}
