package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import storehouse.fulfilment.Fulfilment;
import storehouse.fulfilment.HoldShipments;
import storehouse.order.HoldResult.BeingCancelled;
import storehouse.order.HoldResult.Done;
import storehouse.order.HoldResult.TooLate;
import storehouse.order.HoldResult.UnknownHold;
import storehouse.order.events.OrderHoldChanged;
import storehouse.platform.Ids;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Tx;

/// Makes orders wait and lets them go on. An order may be held for several reasons; it goes on when
/// the last of them is gone.
///
/// A hold and its event are written in one transaction. The saga finds the hold at its hand-over;
/// the warehouses are told at once, and once more by the event in case this node dies before. Each
/// change has a version, so that whatever comes late or twice changes nothing.
@Singleton
public final class Holds {

  private final OrderServices services;
  private final OrderSagas sagas;
  private final Fulfilment fulfilment;

  @Inject
  public Holds(OrderServices services, OrderSagas sagas, Fulfilment fulfilment) {
    this.services = services;
    this.sagas = sagas;
    this.fulfilment = fulfilment;
  }

  /// All holds of an order, also those that are over, oldest first.
  public List<HoldView> of(long orderId) {
    return services.store().read(tx -> HoldRows.ofOrder(tx.connection(), orderId));
  }

  /// What was written, and what the warehouses have to hear of it.
  private record Written(HoldResult result, Optional<HoldShipments> news, long holdId) {

    static Written nothing(HoldResult result) {
      return new Written(result, Optional.empty(), 0);
    }
  }

  /// Done also when an open hold says the same already.
  public HoldResult hold(PlaceHold wish) {
    Written written = services.store().write(tx -> place(tx, wish));
    boolean something = written.news().map(fulfilment::hold).orElse(true);
    if (something) {
      return written.result();
    }
    services.store().write(tx -> release(tx, wish.orderId(), written.holdId(), Timeline.SYSTEM));
    return new TooLate();
  }

  private Written place(Tx tx, PlaceHold wish) throws SQLException {
    HoldRows.Standing standing = HoldRows.lock(tx.connection(), wish.orderId());
    if (standing.status() == OrderStatus.CANCELLED || standing.beingCancelled()) {
      return Written.nothing(new BeingCancelled());
    }
    if (standing.status() == OrderStatus.COMPLETED) {
      return Written.nothing(new TooLate());
    }
    Optional<HoldView> same =
        HoldRows.ofOrder(tx.connection(), wish.orderId()).stream()
            .filter(hold -> hold.release().isEmpty() && saysTheSame(hold, wish))
            .findFirst();
    if (same.isPresent()) {
      // Told again, in case that the first call died before the warehouses heard of it.
      return new Written(new Done(), Optional.of(news(wish.orderId(), standing)), same.get().id());
    }
    long id = Ids.next();
    Instant now = services.clock().instant();
    HoldRows.insert(tx.connection(), id, wish, now);
    return new Written(new Done(), Optional.of(changed(tx, wish.orderId(), entry(wish))), id);
  }

  private static boolean saysTheSame(HoldView hold, PlaceHold wish) {
    return hold.reason() == wish.reason() && hold.note().equals(wish.note());
  }

  private static Timeline.Entry entry(PlaceHold wish) {
    String reason = wish.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Timeline.Entry(wish.orderId(), "order.held", reason, wish.actor());
  }

  /// Ends a hold; Done also when it was over before.
  public HoldResult release(long orderId, long holdId, String actor) {
    Written written = services.store().write(tx -> release(tx, orderId, holdId, actor));
    written.news().ifPresent(fulfilment::hold);
    return written.result();
  }

  private Written release(Tx tx, long orderId, long holdId, String actor) throws SQLException {
    HoldRows.Standing standing = HoldRows.lock(tx.connection(), orderId);
    if (HoldRows.ofOrder(tx.connection(), orderId).stream().noneMatch(h -> h.id() == holdId)) {
      return Written.nothing(new UnknownHold());
    }
    if (!HoldRows.release(tx.connection(), holdId, actor, services.clock().instant())) {
      return new Written(new Done(), Optional.of(news(orderId, standing)), holdId);
    }
    Timeline.Entry entry = new Timeline.Entry(orderId, "order.released", null, actor);
    HoldShipments news = changed(tx, orderId, entry);
    if (!news.held()) {
      sagas.runner().wake(tx, List.of(orderId));
    }
    return new Written(new Done(), Optional.of(news), holdId);
  }

  /// Writes down that the holds of an order are others now.
  private HoldShipments changed(Tx tx, long orderId, Timeline.Entry entry) throws SQLException {
    HoldRows.count(tx.connection(), orderId);
    HoldShipments news = news(orderId, HoldRows.lock(tx.connection(), orderId));
    Timeline.append(tx.connection(), List.of(entry), services.clock().instant());
    String id = Long.toString(orderId);
    services
        .outbox()
        .append(
            tx,
            List.of(
                new OutboxEntry(
                    "order", id, new OrderHoldChanged(id, news.version(), news.held()))));
    return news;
  }

  private static HoldShipments news(long orderId, HoldRows.Standing standing) {
    return new HoldShipments(orderId, standing.version(), standing.held());
  }
}
