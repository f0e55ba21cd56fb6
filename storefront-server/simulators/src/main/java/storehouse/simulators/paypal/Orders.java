package storehouse.simulators.paypal;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Every order, found by its own id or by that of any of its payments. An authorisation that has
/// come to its end is voided when somebody next looks.
final class Orders {
  private static final int KEPT = 250_000;
  private static final int KEPT_IDS = 4 * KEPT;

  private final Table<Order> rows;
  private final Events events;
  private final Bookings bookings;
  private final InstantSource clock;

  /// Order by payment; rebuilt from the rows, which alone are journalled.
  private final Map<String, String> owners =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT_IDS;
        }
      };

  Orders(Journal journal, Events events, Bookings bookings, InstantSource clock)
      throws IOException {
    this.rows = journal.table("order", Order.class, KEPT);
    this.events = events;
    this.bookings = bookings;
    this.clock = clock;
    rows.all().forEach(this::remember);
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  Order add(Order order) {
    rows.put(order.id(), order);
    remember(order);
    return order;
  }

  /// @throws PayPalError 404
  Order get(String id) {
    lapse(id);
    return rows.find(id).orElseThrow(() -> PayPalError.notFound("order_id", id));
  }

  /// What `change` throws leaves the order as it was.
  ///
  /// @throws PayPalError 404
  Table.Changed<Order> change(String id, UnaryOperator<Order> change) {
    lapse(id);
    var changed = rows.change(id, change, bookings::following);
    changed.filter(Table.Changed::moved).ifPresent(moved -> remember(moved.after()));
    return changed.orElseThrow(() -> PayPalError.notFound("order_id", id));
  }

  /// The order of a payment together with that payment.
  record Found<T>(Order order, T payment) {}

  /// @throws PayPalError 404
  Found<Authorization> authorization(String id) {
    return payment("authorization_id", id, Order::authorization);
  }

  /// @throws PayPalError 404
  Found<Capture> capture(String id) {
    return payment("capture_id", id, Order::capture);
  }

  /// @throws PayPalError 404
  Found<Capture> captureOfRefund(String id) {
    return payment(
        "refund_id",
        id,
        (order, refund) ->
            order.captures().stream()
                .filter(capture -> capture.refund(refund).isPresent())
                .findFirst());
  }

  private <T> Found<T> payment(
      String field, String id, BiFunction<Order, String, Optional<T>> find) {
    Optional<String> owner;
    synchronized (owners) {
      owner = Optional.ofNullable(owners.get(id));
    }
    return owner
        .map(this::get)
        .flatMap(order -> find.apply(order, id).map(payment -> new Found<>(order, payment)))
        .orElseThrow(() -> PayPalError.notFound(field, id));
  }

  Optional<Order> oldestOfMany() {
    return rows.oldestOfMany();
  }

  List<Order> all() {
    long now = now();
    rows.all().stream()
        .filter(order -> !order.lapsing(now).isEmpty())
        .forEach(order -> lapse(order.id()));
    return rows.all();
  }

  /// The shop's own name for the payment behind a capture, empty when there is none.
  String customId(String captureId) {
    String owner;
    synchronized (owners) {
      owner = owners.getOrDefault(captureId, "");
    }
    return rows.find(owner)
        .flatMap(order -> Optional.ofNullable(order.terms().customId()))
        .orElse("");
  }

  private void lapse(String id) {
    long now = now();
    rows.change(id, order -> order.lapsed(now))
        .filter(Table.Changed::moved)
        .ifPresent(
            lapsed ->
                lapsed
                    .before()
                    .lapsing(now)
                    .forEach(over -> events.voided(lapsed.after(), over.id())));
  }

  private void remember(Order order) {
    var payments =
        Stream.concat(
            order.authorizations().stream().map(Authorization::id),
            order.captures().stream()
                .flatMap(
                    c -> Stream.concat(Stream.of(c.id()), c.refunds().stream().map(Refund::id))));
    synchronized (owners) {
      payments.forEach(payment -> owners.put(payment, order.id()));
    }
  }
}
