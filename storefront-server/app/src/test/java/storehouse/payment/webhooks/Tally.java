package storehouse.payment.webhooks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import storehouse.payment.webhooks.Forgery.Expected;

/// How many of each kind were sent, and how they were answered.
final class Tally {

  private final Map<Row, Line> lines = new TreeMap<>(Row.ORDER);
  private final Set<String> gateways = new TreeSet<>();

  private record Row(Expected expected, String name) {
    static final Comparator<Row> ORDER =
        Comparator.comparing(Row::expected).thenComparing(Row::name);
  }

  private static final class Line {
    final Map<String, Integer> byGateway = new TreeMap<>();
    final Map<Integer, Integer> byStatus = new TreeMap<>();
    long nanos;
    int count;
  }

  synchronized void add(Forgery forgery, String gateway, int status, long nanos) {
    gateways.add(gateway);
    Line line = lines.computeIfAbsent(new Row(forgery.expected(), forgery.name()), _ -> new Line());
    line.byGateway.merge(gateway, 1, Integer::sum);
    line.byStatus.merge(status, 1, Integer::sum);
    line.nanos += nanos;
    line.count++;
  }

  synchronized int count() {
    return lines.values().stream().mapToInt(line -> line.count).sum();
  }

  int count(Expected expected) {
    return count(row -> row.expected() == expected);
  }

  int count(String name) {
    return count(row -> row.name().equals(name));
  }

  private synchronized int count(Predicate<Row> wanted) {
    return lines.entrySet().stream()
        .filter(line -> wanted.test(line.getKey()))
        .mapToInt(line -> line.getValue().count)
        .sum();
  }

  /// One line for each kind: how many on each gateway, the answers, and the processor time that one
  /// took of whoever brought it.
  synchronized String table() {
    String heading =
        "%-12s %-78s".formatted("expected", "kind")
            + gateways.stream().map("%8s"::formatted).collect(Collectors.joining())
            + "  %-24s %8s%n".formatted("answers", "cpu us");
    return heading
        + lines.entrySet().stream()
            .map(line -> text(line.getKey(), line.getValue()))
            .collect(Collectors.joining())
        + List.of(Expected.values()).stream()
            .map(expected -> "%s: %d%n".formatted(expected, count(expected)))
            .collect(Collectors.joining())
        + "all: %d%n".formatted(count());
  }

  private String text(Row row, Line line) {
    return "%-12s %-78s".formatted(row.expected().name().toLowerCase(Locale.ROOT), row.name())
        + gateways.stream()
            .map(gateway -> "%8d".formatted(line.byGateway.getOrDefault(gateway, 0)))
            .collect(Collectors.joining())
        + "  %-24s %8d%n".formatted(answers(line), line.nanos / 1_000 / line.count);
  }

  private static String answers(Line line) {
    return line.byStatus.entrySet().stream()
        .map(answer -> answer.getKey() + ": " + answer.getValue())
        .collect(Collectors.joining(", "));
  }
}
