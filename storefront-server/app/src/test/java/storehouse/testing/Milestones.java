package storehouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a long test has done so far, in the file that `-Dstorehouse.milestones` names, so that the
/// next run goes on from there; without one nothing is remembered. A line is a name, a tab and what
/// came of it.
public final class Milestones {

  private final @Nullable Path file;
  private final Map<String, String> reached = new LinkedHashMap<>();

  private Milestones(@Nullable Path file) {
    this.file = file;
  }

  public static Milestones open() {
    return open("");
  }

  /// What a run has to remember beside its milestones, in a file whose name ends so.
  public static Milestones open(String ending) {
    String file = System.getProperty("storehouse.milestones");
    Milestones milestones = new Milestones(file == null ? null : Path.of(file + ending));
    milestones.read();
    return milestones;
  }

  private void read() {
    if (file != null && Files.exists(file)) {
      try {
        for (String line : Files.readAllLines(file)) {
          String[] parts = line.split("\t", 2);
          reached.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /// What came of it in an earlier run.
  public Optional<String> reached(String name) {
    return Optional.ofNullable(reached.get(name));
  }

  public void reach(String name, String outcome) {
    reached.put(name, outcome);
    if (file != null) {
      try {
        Files.writeString(
            file,
            name + "\t" + outcome.replaceAll("[\\r\\n]+", " ") + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
