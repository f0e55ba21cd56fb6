package storehouse.order.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One planted bug.
///
/// @param sentence what is broken
record Mutant(String name, String sentence, List<Edit> edits) {

  private static final Path FOLDER = Path.of("src/test/mutants");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern EDIT =
      Pattern.compile(
          "^in (\\S+)\\n--- instead of\\n(.*?)\\n--- stands\\n(.*?)(?=\\n\\nin |\\n*\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  /// In this file, `stands` takes the place of `instead`; white space does not matter.
  record Edit(String file, String instead, String stands) {

    String apply(String source) {
      String words =
          Arrays.stream(instead.strip().split("\\s+"))
              .map(Pattern::quote)
              .collect(Collectors.joining("\\s+"));
      List<int[]> places = new ArrayList<>();
      Matcher matcher = Pattern.compile(words).matcher(source);
      while (matcher.find()) {
        places.add(new int[] {matcher.start(), matcher.end()});
      }
      if (places.size() != 1) {
        throw new IllegalStateException(
            "%s has %d places with: %s".formatted(file, places.size(), instead.strip()));
      }
      int[] place = places.getFirst();
      return source.substring(0, place[0]) + stands + source.substring(place[1]);
    }
  }

  static List<Mutant> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Mutant::read).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Mutant named(String name) {
    return read(FOLDER.resolve(name + ".mutant"));
  }

  private static Mutant read(Path file) {
    String text = text(file);
    List<Edit> edits = new ArrayList<>();
    Matcher matcher = EDIT.matcher(text);
    while (matcher.find()) {
      edits.add(new Edit(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    if (edits.isEmpty()) {
      throw new IllegalStateException(file + " changes nothing");
    }
    String name = String.valueOf(file.getFileName()).replace(".mutant", "");
    return new Mutant(name, text.lines().findFirst().orElseThrow(), edits);
  }

  /// The mutated files with their text. Fails when the source has moved on and the bug cannot be
  /// planted any more.
  Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Edit edit : edits) {
      String before = sources.computeIfAbsent(edit.file(), file -> text(SOURCES.resolve(file)));
      try {
        sources.put(edit.file(), edit.apply(before));
      } catch (IllegalStateException stale) {
        throw new IllegalStateException("The mutant " + name + " is stale", stale);
      }
    }
    return sources;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
