package storehouse.order;

import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import storehouse.fulfilment.Fulfilment;
import storehouse.fulfilment.bins.StockMirror;
import storehouse.fulfilment.dispatch.GoodsOut;
import storehouse.fulfilment.handover.HeldShipments;
import storehouse.fulfilment.handover.OrderHandover;
import storehouse.fulfilment.handover.Sites;
import storehouse.fulfilment.picking.Items;
import storehouse.fulfilment.picking.Picking;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.ShipmentRows;
import storehouse.inventory.Backorders;
import storehouse.inventory.GoodsIssue;
import storehouse.inventory.Inventory;
import storehouse.inventory.OrderPolicy;
import storehouse.inventory.ReceiveStock;
import storehouse.inventory.Reservations;
import storehouse.inventory.SetOrderPolicy;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.holds.HeldCarts;
import storehouse.inventory.holds.HoldTimes;
import storehouse.payment.Payments;
import storehouse.payment.flow.Gateways;
import storehouse.payment.flow.PaymentBook;
import storehouse.payment.flow.PaymentFlow;
import storehouse.payment.flow.PaymentJanitor;
import storehouse.payment.flow.WebhookInbox;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.routing.Routes;
import storehouse.platform.events.Consumer;
import storehouse.platform.events.EventDelivery;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.saga.LayeredPlan;
import storehouse.platform.saga.LayeredPlan.Layer;
import storehouse.platform.saga.LayeredPlan.Way;
import storehouse.platform.saga.SagaDesk;
import storehouse.platform.saga.SagaHistory;
import storehouse.platform.saga.SagaPlan;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteView;
import storehouse.testing.Eventually;

/// One node of the shop, as far as orders go: everything between the acceptance of an order and the
/// warehouse, put together as the application does it.
public final class OrderHouse implements AutoCloseable {

  private static final AtomicLong RECEIPTS = new AtomicLong();

  private final Premises premises;
  private final Stores stores;
  private final Orders orders;
  private final Cancellations cancellations;
  private final OrderServices services;
  private final Reservations reservations;
  private final OrderHandover fulfilment;
  private final OrderSagas sagas;
  private final GoodsOut goodsOut;
  private final StockBook stock;
  private final Inventory inventory;
  private final PaymentBook book;
  private final Gateways gateways;
  private final Payments payments;
  private final Sites sites;
  private final PaymentJanitor janitor;
  private final WebhookInbox webhooks;
  private final List<Consumer> consumers;
  private final EventDelivery events;

  /// What a test puts between the parts of a house.
  ///
  /// @param url how the node reaches its stores
  /// @param plan the plan with what the test adds to it
  public record Wiring(
      UnaryOperator<String> url,
      UnaryOperator<Gateway> gateway,
      Layer<OrderSagaData> layer,
      PlanChange plan,
      Layer<OrderEditData> edits) {

    public static final Wiring PLAIN =
        new Wiring(
            url -> url,
            gateway -> gateway,
            (step, forward, real) -> real,
            PlanChange.NONE,
            (step, forward, real) -> real);

    /// The same node, which reaches its stores in another way.
    public Wiring withUrl(UnaryOperator<String> other) {
      return new Wiring(other, gateway, layer, plan, edits);
    }

    Wiring withLayer(Layer<OrderSagaData> other) {
      return new Wiring(url, gateway, other, plan, edits);
    }

    Wiring withEdits(Layer<OrderEditData> other) {
      return new Wiring(url, gateway, layer, plan, other);
    }
  }

  /// Another plan in the place of the real one.
  @FunctionalInterface
  public interface PlanChange {

    PlanChange NONE = (real, stores) -> real;

    SagaPlan<OrderSagaData> of(SagaPlan<OrderSagaData> real, Stores stores);
  }

  private OrderHouse(Premises premises, Wiring wiring) {
    Clock clock = Clock.systemUTC();
    Signal signal = new Signal();
    Outbox outbox = new Outbox(clock, signal);
    this.premises = premises;
    this.stores = premises.stores(wiring.url());
    this.stock = new StockBook(outbox, clock);
    this.inventory = new Inventory(stores, stock);
    this.book = new PaymentBook(stores, outbox, clock);
    this.gateways = new Gateways(List.of(wiring.gateway().apply(premises.gateway())));
    PaymentFlow flow = new PaymentFlow(book, gateways);
    this.payments = new Payments(book, flow, gateways, new Routes(""));
    this.sites = new Sites(stores, outbox);
    this.janitor = new PaymentJanitor(book, flow);
    this.webhooks = new WebhookInbox(stores, clock, janitor);
    this.services =
        new OrderServices(stores.of(StoreName.ORDERS), outbox, clock, new OrderWaiters());
    this.fulfilment = new OrderHandover(stores, sites, clock, "http://carrier.test/track");
    this.reservations = reservations(stores, stock, clock);
    SagaPlan<OrderSagaData> plan = OrderSagas.plan(services, reservations, payments, fulfilment);
    this.sagas =
        new OrderSagas(
            services,
            LayeredPlan.of(wiring.plan().of(plan, stores), wiring.layer()),
            waking -> edits(waking, wiring));
    this.orders = new Orders(services, sagas);
    this.cancellations = new Cancellations(services, sagas, fulfilment);
    this.goodsOut = new GoodsOut(stores, outbox, clock);
    this.consumers =
        List.of(
            new OrderEvents(services, sagas),
            new ArrivedUnits(sagas),
            new GoodsIssue(stock),
            new StockMirror(),
            new HeldShipments(clock));
    this.events = new EventDelivery(stores, consumers, clock, signal);
  }

  private SagaPlan<OrderEditData> edits(EditSteps.Waking waking, Wiring wiring) {
    EditSteps steps = new EditSteps(services, reservations, payments, fulfilment);
    return LayeredPlan.of(steps.plan(waking), wiring.edits());
  }

  private static Reservations reservations(Stores stores, StockBook stock, Clock clock) {
    return new Reservations(
        stores,
        new storehouse.inventory.sourcing.Sites(stores, clock),
        stock,
        new HeldCarts(stores, stock, new HoldTimes(0, 0)));
  }

  /// Built, and doing nothing of itself yet.
  public static OrderHouse build(Premises premises, Wiring wiring) {
    return new OrderHouse(premises, wiring);
  }

  public void start() {
    sagas.start();
    janitor.start();
    events.start();
  }

  public void stock(String sku, String warehouse, long units) {
    inventory.receive(
        List.of(
            new ReceiveStock(
                sku, warehouse, units, "receipt " + RECEIPTS.incrementAndGet(), "test")));
  }

  /// So many units of it may be ordered before they are there.
  public void allowToWait(String sku, long limit) {
    Backorders backorders = new Backorders(stores, stock);
    backorders.set(
        new SetOrderPolicy(
            sku,
            new OrderPolicy.Backorder(limit, Optional.empty()),
            "test",
            backorders.find(sku).version(),
            "test"));
  }

  /// The warehouse takes no more orders.
  public void closeWarehouse(String code) {
    sites.change(new Sites.SiteChange(code, false, "stocktaking", "test"));
  }

  /// Everything that the sagas of this house may call.
  public List<Way> ways() {
    return LayeredPlan.waysOf(sagas.plan());
  }

  /// The shopper comes back from the bank's challenge.
  public void comeBack(long order) {
    payments.refresh(order);
  }

  /// What a shopper was told.
  public record Receipt(long orderId, String number) {}

  /// Orders it as a shopper does, who keeps what was answered.
  public Receipt order(Basket basket) {
    String number =
        switch (orders.accept(basket.order(), basket.requestKey())) {
          case Acceptance.Accepted(OrderView placed) -> placed.number();
          case Acceptance.Repeated(String known, String _) -> known;
          case Acceptance.KeyReused() -> throw new AssertionError("Another " + basket);
        };
    premises.acknowledge(number);
    return new Receipt(orders.find(number).map(OrderView::id).orElse(0L), number);
  }

  public OrderView find(long order) {
    return orders.findById(order).orElseThrow();
  }

  public CancelResult cancel(CancelOrder wish, Duration atMost) {
    return cancellations.cancel(wish, atMost);
  }

  public Holds holds() {
    return holds(fulfilment);
  }

  /// Holds that speak to another warehouse.
  Holds holds(Fulfilment warehouse) {
    return new Holds(services, sagas, warehouse);
  }

  /// Changes of orders; abroad, delivery and tax are what the quotes say.
  OrderEdits edits(Function<QuoteCommand, QuoteView> quotes) {
    return new OrderEdits(services, sagas, reservations, payments, quotes);
  }

  /// What other contexts' rules look at.
  public record Parts(
      Stores stores,
      Orders orders,
      Payments payments,
      Reservations reservations,
      Fulfilment warehouse) {}

  public Parts parts() {
    return new Parts(stores, orders, payments, reservations, fulfilment);
  }

  Fulfilment warehouse() {
    return fulfilment;
  }

  /// A picker asks for all parcels of an order; the answers.
  List<Handled> claim(long order) {
    Picking picking = new Picking(stores, new NoItems(), Clock.systemUTC());
    return fulfilment.shipmentsOf(order).stream()
        .map(parcel -> picking.claim(Long.parseLong(parcel.id()), "picker"))
        .toList();
  }

  private record NoItems() implements Items {

    @Override
    public Optional<String> skuOf(String code, Collection<String> expected) {
      return Optional.empty();
    }

    @Override
    public String titleOf(String sku) {
      return sku;
    }
  }

  boolean isUnderWay(String sku) {
    return orders.isUnderWay(sku);
  }

  public SagaHistory saga(long order) {
    return orders.saga(order).orElseThrow();
  }

  /// The gateway tells it.
  public WebhookInbox.Reception told(WebhookNote note) {
    return webhooks.take("stripe", note);
  }

  /// What shoppers and the desk read.
  public Orders orders() {
    return orders;
  }

  /// Who hears of events.
  public List<Consumer> consumers() {
    return consumers;
  }

  /// What operators see and do.
  public SagaDesk desk() {
    return sagas.desk();
  }

  /// The order's parcels leave as if they had been picked, packed and labelled.
  public void ship(long order) {
    List<Long> shipments =
        stores
            .of(StoreName.FULFILMENT)
            .write(
                tx -> {
                  try (Statement statement = tx.connection().createStatement()) {
                    statement.executeUpdate(
                        "update shipment set state = 'LABELLED', weight_grams = 1,"
                            + " carrier = 'UPS', tracking_number = '1Z'"
                            + " where state <> 'CANCELLED' and order_id = "
                            + order);
                  }
                  return ShipmentRows.ofOrder(tx.connection(), order).stream()
                      .map(Shipment::id)
                      .toList();
                });
    shipments.forEach(goodsOut::ship);
  }

  public void awaitSettled(long order) {
    Eventually.until(
        "order " + order + " is settled", () -> orders.saga(order).orElseThrow().isSettled());
  }

  /// Stops everything that runs, in order.
  @Override
  public void close() {
    events.close();
    webhooks.close();
    janitor.close();
    gateways.close();
    sagas.close();
    book.close();
    stores.close();
  }

  /// Ends the threads of a house that can say nothing any more; nothing is tidied up.
  public void bury() {
    events.close();
    webhooks.close();
    janitor.close();
    gateways.close();
    try {
      sagas.close();
    } catch (RuntimeException cannotResign) {
      // A dead node does not give its lease back.
    }
    book.close();
    stores.close();
  }
}
