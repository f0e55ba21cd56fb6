package storehouse.launcher.campaign;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import storehouse.launcher.shop.Part;

/// How far a campaign has come, written down after each checked round in the data folder, so that
/// the next start goes on there.
final class KillScore {

  private static final String FILE = "kills.properties";

  private final Path file;
  private final String commit;
  private final long seed;
  private int next = 1;
  private final Map<Part, Integer> kills = new EnumMap<>(Part.class);

  private KillScore(Path folder, String commit, long seed) {
    this.file = folder.resolve(FILE);
    this.commit = commit;
    this.seed = seed;
  }

  /// What is written down for this commit and seed; else a new one.
  static KillScore read(Path folder, String commit, long seed) {
    KillScore score = new KillScore(folder, commit, seed);
    Properties known = new Properties();
    if (Files.exists(score.file)) {
      try (Reader reader = Files.newBufferedReader(score.file)) {
        known.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (commit.equals(known.getProperty("commit"))
        && Long.toString(seed).equals(known.getProperty("seed"))) {
      score.next = Integer.parseInt(known.getProperty("next"));
      for (Part part : Part.values()) {
        score.kills.put(part, Integer.parseInt(known.getProperty(part.name(), "0")));
      }
    }
    return score;
  }

  /// The number of the kill that comes next.
  int next() {
    return next;
  }

  void goTo(int number) {
    next = number;
  }

  void killed(Part part) {
    kills.merge(part, 1, Integer::sum);
    next++;
  }

  int kills(Part part) {
    return kills.getOrDefault(part, 0);
  }

  void write() {
    Properties known = new Properties();
    known.setProperty("commit", commit);
    known.setProperty("seed", Long.toString(seed));
    known.setProperty("next", Integer.toString(next));
    kills.forEach((part, count) -> known.setProperty(part.name(), count.toString()));
    Path fresh = file.resolveSibling(FILE + ".new");
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      known.store(writer, null);
      writer.flush();
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
