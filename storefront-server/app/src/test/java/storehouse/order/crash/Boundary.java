package storehouse.order.crash;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A point in an order's life where something becomes durable or leaves the house.
///
/// @param place the store that commits, or the request that goes to the gateway
/// @param nth counts the same place within the step, from 1
public record Boundary(String step, boolean forward, String place, int nth) {

  /// A way as text, to be read again by [#read].
  static String write(List<Boundary> way) {
    return way.stream()
        .map(each -> String.join("|", each.step, "" + each.forward, each.place, "" + each.nth))
        .collect(Collectors.joining(";"));
  }

  static List<Boundary> read(String way) {
    return Arrays.stream(way.split(";"))
        .map(each -> each.split("\\|"))
        .map(
            parts ->
                new Boundary(
                    parts[0], Boolean.parseBoolean(parts[1]), parts[2], Integer.parseInt(parts[3])))
        .toList();
  }

  @Override
  public String toString() {
    return (forward ? "" : "undo ") + step + ", " + place + " " + nth;
  }
}
