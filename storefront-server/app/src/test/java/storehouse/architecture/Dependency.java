package storehouse.architecture;

import java.util.Arrays;
import java.util.List;

/// One class uses another; both by their full names.
record Dependency(String from, String to) {

  static final String ROOT = "storehouse.";

  static Dependency of(String from, String to) {
    return new Dependency(from, to);
  }

  static boolean isOurs(String name) {
    return name.startsWith(ROOT);
  }

  /// `order` of `storehouse.order.events.OrderPlaced`.
  static String context(String name) {
    return parts(name).get(1);
  }

  /// `[events]` of `storehouse.order.events.OrderPlaced`, empty for a class of the root package.
  static List<String> subpackages(String name) {
    List<String> parts = parts(name);
    return parts.subList(Math.min(2, parts.size() - 1), parts.size() - 1);
  }

  private static List<String> parts(String name) {
    return Arrays.asList(name.split("\\.", -1));
  }

  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
