package storehouse.launcher.campaign;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Where the time of a campaign goes.
final class KillTimes {

  private final Map<String, Spent> spent = new LinkedHashMap<>();
  private long sinceNanos = System.nanoTime();

  private record Spent(int times, double seconds) {

    Spent plus(Spent other) {
      return new Spent(times + other.times, seconds + other.seconds);
    }
  }

  /// What was done since the last mark is this; answers the seconds that it took.
  double mark(String name) {
    long now = System.nanoTime();
    double seconds = (now - sinceNanos) / 1e9;
    sinceNanos = now;
    spent.merge(name, new Spent(1, seconds), Spent::plus);
    return seconds;
  }

  /// One line for each.
  String sum() {
    return spent.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String name, Spent all) {
    return String.format(
        Locale.ROOT,
        "  %-24s %4d x %6.1f s = %7.1f s",
        name,
        all.times(),
        all.seconds() / all.times(),
        all.seconds());
  }
}
