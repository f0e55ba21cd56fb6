package storehouse.inventory.backorders;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.inventory.Availability;
import storehouse.model.shop.ToCome;

/// What can be promised of SKUs beyond what is there, and for when.
public final class Promises {

  private Promises() {}

  /// What is available, and nothing else.
  public static Map<String, Availability> of(Map<String, Long> available) {
    Map<String, Availability> promises = new HashMap<>();
    available.forEach((sku, now) -> promises.put(sku, new Availability(now, Optional.empty())));
    return promises;
  }

  /// Those of which more is wanted than is available.
  public static List<String> shortOf(Map<String, Long> available, Map<String, Integer> wanted) {
    return wanted.entrySet().stream()
        .filter(line -> available.getOrDefault(line.getKey(), 0L) < line.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What is available, and what is to come where that is less than wanted. Policies are read for
  /// those SKUs alone.
  public static Map<String, Availability> of(
      Connection connection,
      Map<String, Long> available,
      Map<String, Integer> wanted,
      LocalDate today)
      throws SQLException {
    Map<String, Availability> promises = of(available);
    List<String> shortOf = shortOf(available, wanted);
    Collection<Policy> policies = PolicyRows.of(connection, shortOf).values();
    Map<String, LocalDate> due = due(connection, policies, today);
    policies.forEach(
        policy ->
            toCome(policy, due)
                .ifPresent(
                    more ->
                        promises.merge(
                            policy.sku(),
                            new Availability(0, Optional.of(more)),
                            (now, later) -> new Availability(now.now(), later.toCome()))));
    return promises;
  }

  private static Optional<ToCome> toCome(Policy policy, Map<String, LocalDate> due) {
    return policy.room() == 0
        ? Optional.empty()
        : Optional.of(new ToCome(kind(policy), policy.room(), due.get(policy.sku())));
  }

  /// What is released and not there yet is a restock like any other.
  public static ToCome.Kind kind(Policy policy) {
    return policy.heldBack() ? ToCome.Kind.PRE_ORDER : ToCome.Kind.BACKORDER;
  }

  /// When more can be expected: the day that was decided on, unless it is over, else that of the
  /// next delivery; SKUs of which nobody knows are missing.
  public static Map<String, LocalDate> due(
      Connection connection, Collection<Policy> policies, LocalDate today) throws SQLException {
    Map<String, LocalDate> due = new HashMap<>();
    for (Policy policy : policies) {
      Policy.due(policy.decided())
          .filter(day -> !day.isBefore(today))
          .ifPresent(day -> due.put(policy.sku(), day));
    }
    List<String> open =
        policies.stream().map(Policy::sku).filter(sku -> !due.containsKey(sku)).toList();
    due.putAll(PolicyRows.nextDeliveries(connection, open, today));
    return due;
  }
}
