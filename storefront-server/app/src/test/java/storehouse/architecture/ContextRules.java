package storehouse.architecture;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What contexts may do, over facts that come from class files or, to prove that a rule bites, from
/// a test. Each rule returns its violations in words.
final class ContextRules {

  private static final String MODEL = "model";
  private static final String PLATFORM = "platform";
  private static final String EVENTS = "events";
  private static final Pattern FORBIDDEN_NAMES =
      Pattern.compile("(.*(Impl|Manager|Helper|Utils?))|(Default[A-Z].*)|(.*Common.*)");

  private static final Set<String> VIRTUAL_THREADS =
      Set.of(
          "java.lang.Thread.ofVirtual",
          "java.lang.Thread.startVirtualThread",
          "java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor");

  private ContextRules() {}

  /// Another context only by its root package, and only where the table says so; events by anyone.
  static List<String> forbiddenImports(Collection<Dependency> dependencies) {
    return dependencies.stream()
        .filter(use -> Dependency.isOurs(use.to()))
        .filter(use -> !Dependency.context(use.from()).equals(Dependency.context(use.to())))
        .filter(use -> !isAllowed(use))
        .map(Dependency::toString)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isAllowed(Dependency use) {
    String target = Dependency.context(use.to());
    List<String> subpackages = Dependency.subpackages(use.to());
    if (target.equals(MODEL) || target.equals(PLATFORM) || subpackages.equals(List.of(EVENTS))) {
      return true;
    }
    return subpackages.isEmpty()
        && ImportTable.ALLOWED
            .getOrDefault(Dependency.context(use.from()), Set.of())
            .contains(target);
  }

  /// Folders that the table does not know, and entries of the table without a folder.
  static List<String> strangers(Collection<String> folders, Set<String> table) {
    return Stream.concat(folders.stream(), table.stream())
        .filter(context -> !folders.contains(context) || !table.contains(context))
        .sorted()
        .toList();
  }

  /// HTTP stays at the border.
  static List<String> httpInside(Collection<Dependency> dependencies) {
    return dependencies.stream()
        .filter(
            use -> use.to().startsWith("jakarta.ws.rs.") || use.to().startsWith("jakarta.servlet."))
        .filter(
            use ->
                !Set.of("storefront", "edge").contains(Dependency.context(use.from()))
                    && !Dependency.subpackages(use.from()).contains("web"))
        .map(Dependency::toString)
        .distinct()
        .sorted()
        .toList();
  }

  /// Events are for everybody, so they are made of nothing that anybody owns.
  static List<String> eventsWithBaggage(Collection<Dependency> dependencies) {
    return dependencies.stream()
        .filter(use -> Dependency.isOurs(use.from()))
        .filter(use -> Dependency.subpackages(use.from()).equals(List.of(EVENTS)))
        .filter(use -> !use.from().startsWith("storehouse.platform."))
        .filter(
            use ->
                !use.to().startsWith("java.")
                    && !use.to().startsWith("org.jspecify.")
                    && !use.to().startsWith("storehouse.model.")
                    && !packageOf(use.to()).equals(packageOf(use.from())))
        .map(Dependency::toString)
        .distinct()
        .sorted()
        .toList();
  }

  /// A virtual thread that waits for a class keeps its carrier, and application servers load
  /// classes under a lock: `docs/decisions/background-work-runs-on-platform-threads.md`.
  static List<String> virtualThreads(Collection<Dependency> calls) {
    return calls.stream()
        .filter(call -> VIRTUAL_THREADS.contains(call.to()))
        .map(Dependency::toString)
        .distinct()
        .sorted()
        .toList();
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /// Names that say nothing.
  static List<String> emptyNames(Stream<String> classes) {
    return classes
        .filter(
            name ->
                name.contains(".common.")
                    || FORBIDDEN_NAMES.matcher(name.substring(name.lastIndexOf('.') + 1)).matches())
        .sorted()
        .toList();
  }

  /// The contexts that lie on a circle of the table.
  static Set<String> circles(Map<String, Set<String>> table) {
    return table.keySet().stream()
        .filter(context -> reachable(table, context).contains(context))
        .collect(Collectors.toSet());
  }

  private static Set<String> reachable(Map<String, Set<String>> table, String from) {
    Set<String> seen = new HashSet<>();
    List<String> open = List.copyOf(table.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      seen.addAll(open);
      open =
          open.stream()
              .flatMap(context -> table.getOrDefault(context, Set.of()).stream())
              .filter(context -> !seen.contains(context))
              .distinct()
              .toList();
    }
    return seen;
  }
}
