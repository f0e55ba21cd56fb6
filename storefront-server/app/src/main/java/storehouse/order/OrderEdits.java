package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import storehouse.inventory.OrderStock;
import storehouse.inventory.Reservations;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.order.EditPlanning.Tariff;
import storehouse.order.EditResult.Done;
import storehouse.order.EditResult.Refused;
import storehouse.order.EditResult.UnderWay;
import storehouse.order.EditRows.Stored;
import storehouse.order.events.OrderHoldChanged;
import storehouse.payment.Payments;
import storehouse.payment.Refundable;
import storehouse.platform.Ids;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.Tx;
import storehouse.platform.saga.NewSaga;
import storehouse.pricing.Pricing;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteLine;
import storehouse.pricing.QuoteTrace;
import storehouse.pricing.QuoteView;

/// Changes orders that nobody has begun to pick: less of the goods, or another address.
///
/// A change is decided and written down whole, with its saga, in one transaction; from then on the
/// order is on hold. The saga brings parcels, stock and money there and the order last, so the
/// order says what is true.
@Singleton
public final class OrderEdits {

  private static final long LOOK_EVERY_MILLIS = 200;

  private final OrderServices services;
  private final OrderSagas sagas;
  private final Reservations reservations;
  private final Payments payments;
  private final Function<QuoteCommand, QuoteView> quotes;

  @Inject
  public OrderEdits(
      OrderServices services,
      OrderSagas sagas,
      Reservations reservations,
      Payments payments,
      Pricing pricing) {
    this(services, sagas, reservations, payments, pricing::quote);
  }

  OrderEdits(
      OrderServices services,
      OrderSagas sagas,
      Reservations reservations,
      Payments payments,
      Function<QuoteCommand, QuoteView> quotes) {
    this.services = services;
    this.sagas = sagas;
    this.reservations = reservations;
    this.payments = payments;
    this.quotes = quotes;
  }

  /// Asks for the change and waits for it, at most so long; a repeat waits for the first one.
  /// Throws a `Problem` for a country to which nothing is sent.
  public EditResult edit(EditOrder wish, Duration atMost) {
    Optional<Stored> before =
        services.store().read(tx -> EditRows.withKey(tx.connection(), wish.orderId(), wish.key()));
    Optional<EditRefusal> refused =
        before.isPresent() ? otherWish(before.get(), wish) : begun(wish);
    return refused.isPresent() ? new Refused(refused.get()) : await(wish, atMost);
  }

  private static Optional<EditRefusal> otherWish(Stored before, EditOrder wish) {
    return before.isAskedAgainBy(wish) ? Optional.empty() : Optional.of(EditRefusal.KEY_REUSED);
  }

  private Optional<EditRefusal> begun(EditOrder wish) {
    Facts facts = facts(wish);
    return services.store().write(tx -> ask(tx, wish, facts));
  }

  /// What is read before anything is locked; true as long as the order's version is the same. What
  /// is left of the payment may be less by the time it is given back: see [EditSteps].
  private record Facts(
      OrderView order, Tariff tariff, OrderStock stock, Optional<Refundable> refundable) {}

  private Facts facts(EditOrder wish) {
    OrderView order = services.store().read(tx -> find(tx, wish.orderId()));
    OrderStock stock =
        reservations
            .stock(List.of(wish.orderId()))
            .getOrDefault(wish.orderId(), OrderStock.NOTHING);
    Address to = wish.address();
    Tariff tariff =
        to == null || to.country().equals(order.shippingAddress().country())
            ? sold(wish.orderId())
            : tariff(order, to);
    return new Facts(order, tariff, stock, payments.refundable(wish.orderId()));
  }

  private static OrderView find(Tx tx, long order) throws SQLException {
    return OrderReads.find(tx.connection(), "id = ?", List.of(order), 1).getFirst();
  }

  private Tariff sold(long order) {
    String trace = services.store().read(tx -> EditRows.trace(tx.connection(), order));
    QuoteTrace.Tax tax = Json.read(trace, QuoteTrace.class).tax();
    return new Tariff(Optional.empty(), Optional.ofNullable(tax).map(QuoteTrace.Tax::basisPoints));
  }

  /// What delivery costs there more or less than where the goods were to go, at today's prices.
  private Tariff tariff(OrderView order, Address to) {
    QuoteView here = quote(order, order.shippingAddress().country());
    QuoteView there = quote(order, to.country());
    Money shipping = order.amounts().shipping().plus(there.shipping()).minus(here.shipping());
    Money nothing = Money.zero(shipping.currency());
    return new Tariff(
        Optional.of(shipping.compareTo(nothing) < 0 ? nothing : shipping),
        Optional.of(there.taxes().getFirst().rateBasisPoints()));
  }

  private QuoteView quote(OrderView order, String country) {
    return quotes.apply(
        new QuoteCommand(
            order.lines().stream().map(line -> new QuoteLine(line.sku(), line.quantity())).toList(),
            country,
            order.shippingMethod(),
            order.amounts().total().currency(),
            order.locale()));
  }

  private Optional<EditRefusal> ask(Tx tx, EditOrder wish, Facts facts) throws SQLException {
    EditRows.Target order = EditRows.lock(tx.connection(), wish.orderId());
    Optional<Stored> before = EditRows.withKey(tx.connection(), wish.orderId(), wish.key());
    if (before.isPresent()) {
      return otherWish(before.get(), wish);
    }
    Optional<EditRefusal> objection = objection(order, wish);
    if (objection.isPresent()) {
      return objection;
    }
    EditPlanning planning = new EditPlanning(facts.order(), wish, facts.tariff(), facts.stock());
    return switch (planning.plan()) {
      case EditPlanning.Impossible(EditRefusal why) -> Optional.of(why);
      case EditPlanning.Possible(OrderChange change) -> {
        Optional<EditRefusal> lacking = lacking(change, facts);
        if (lacking.isEmpty()) {
          begin(tx, wish, change, facts.order());
        }
        yield lacking;
      }
    };
  }

  /// Whether there is not enough money left to give back.
  private static Optional<EditRefusal> lacking(OrderChange change, Facts facts) {
    return facts
        .refundable()
        .filter(money -> money.left().minorUnits() < change.refund() && change.refund() > 0)
        .map(money -> money.disputed().isZero() ? EditRefusal.GIVEN_BACK : EditRefusal.DISPUTED);
  }

  private static Optional<EditRefusal> objection(EditRows.Target order, EditOrder wish) {
    if (order.status() == OrderStatus.CANCELLED || order.beingCancelled()) {
      return Optional.of(EditRefusal.BEING_CANCELLED);
    }
    if (order.status() == OrderStatus.COMPLETED) {
      return Optional.of(EditRefusal.BEGUN);
    }
    if (order.status() == OrderStatus.PENDING) {
      return Optional.of(EditRefusal.NOT_CONFIRMED);
    }
    if (order.beingChanged()) {
      return Optional.of(EditRefusal.BEING_CHANGED);
    }
    return order.version() == wish.version()
        ? Optional.empty()
        : Optional.of(EditRefusal.CHANGED_MEANWHILE);
  }

  private void begin(Tx tx, EditOrder wish, OrderChange change, OrderView order)
      throws SQLException {
    long id = Ids.next();
    EditRows.insert(tx.connection(), id, wish, change);
    String currency = order.amounts().total().currency().getCurrencyCode();
    OrderEditData data = new OrderEditData(order.id(), order.number(), currency);
    sagas.runner().begin(tx, List.of(new NewSaga(id, sagas.editPlan(), data)));
    HoldRows.Standing standing = HoldRows.lock(tx.connection(), order.id());
    String orderId = Long.toString(order.id());
    services
        .outbox()
        .append(
            tx,
            List.of(
                new OutboxEntry(
                    "order", orderId, new OrderHoldChanged(orderId, standing.version(), true))));
  }

  private EditResult await(EditOrder wish, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      Stored edit =
          services
              .store()
              .read(tx -> EditRows.withKey(tx.connection(), wish.orderId(), wish.key()))
              .orElseThrow();
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (edit.state() != EditRows.State.OPEN || left <= 0) {
        return result(edit);
      }
      services.waiters().await(wish.orderId(), Math.min(left, LOOK_EVERY_MILLIS));
    }
  }

  private static EditResult result(Stored edit) {
    return switch (edit.state()) {
      case OPEN -> new UnderWay();
      case DONE -> new Done();
      case OVERTAKEN -> new Refused(EditRefusal.BEING_CANCELLED);
      case REFUSED ->
          new Refused(
              "order.cancelled".equals(edit.refusal())
                  ? EditRefusal.BEING_CANCELLED
                  : EditRefusal.BEGUN);
    };
  }
}
