package storehouse.platform.events;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The stored name of an event record: `order.OrderConfirmed.v1` for
/// `storehouse.order.events.OrderConfirmed`, `.v2` for a record named `OrderConfirmedV2`.
final class EventType {

  private static final Pattern NAME =
      Pattern.compile("storehouse\\.(.+)\\.events\\.([A-Za-z]+?)(?:V(\\d+))?");

  private EventType() {}

  static String of(Class<?> event) {
    Matcher name = NAME.matcher(event.getName());
    if (!name.matches()) {
      throw new IllegalArgumentException(event + " does not lie in a context's events package");
    }
    return name.group(1)
        + "."
        + name.group(2)
        + ".v"
        + (name.group(3) == null ? "1" : name.group(3));
  }
}
