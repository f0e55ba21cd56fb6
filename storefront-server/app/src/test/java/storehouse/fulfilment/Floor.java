package storehouse.fulfilment;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import storehouse.fulfilment.bins.BinPlace;
import storehouse.fulfilment.bins.StockMirror;
import storehouse.fulfilment.carrier.Carrier;
import storehouse.fulfilment.dispatch.GoodsOut;
import storehouse.fulfilment.dispatch.Labels;
import storehouse.fulfilment.dispatch.Packing;
import storehouse.fulfilment.handover.OrderHandover;
import storehouse.fulfilment.handover.Sites;
import storehouse.fulfilment.picking.Items;
import storehouse.fulfilment.picking.Picking;
import storehouse.fulfilment.picking.Scan;
import storehouse.fulfilment.shipments.Queue;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.inventory.events.StockChanged;
import storehouse.model.shop.Address;
import storehouse.platform.events.Delivery;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.testing.TestStores;

/// A warehouse floor with an empty store of its own.
final class Floor implements AutoCloseable {

  static final Address BERLIN =
      new Address("Ada Lindgren", "Lindenstraße 12", null, "Berlin", null, "10969", "DE", null);
  private static final AtomicLong NUMBERS = new AtomicLong(1_000);

  final Stores stores = TestStores.fresh(StoreName.FULFILMENT);
  final Clock clock = Clock.systemUTC();
  final Outbox outbox = new Outbox(clock, new Signal());
  final Sites sites = new Sites(stores, outbox);
  final Fulfilment fulfilment =
      new OrderHandover(stores, sites, clock, "http://carrier.test/track");
  final Picking picking = new Picking(stores, new KnownItems(), clock);
  final Packing packing = new Packing(stores);
  final Queue queue = new Queue(stores);
  final GoodsOut goodsOut = new GoodsOut(stores, new Outbox(clock, new Signal()), clock);

  Labels labels(Carrier carrier) {
    return new Labels(stores, carrier, clock);
  }

  /// Goods arrive, as inventory tells it.
  void stock(String sku, String warehouse, long delta) {
    stock(new StockChanged(sku, warehouse, delta, "receipt"));
  }

  void stock(StockChanged change) {
    stores
        .of(StoreName.FULFILMENT)
        .run(
            tx ->
                new StockMirror()
                    .handle(
                        tx,
                        List.of(new Delivery(1, change.sku() + "@" + change.warehouse(), change))));
  }

  /// What was told of a warehouse, in order.
  List<String> told(String warehouse) {
    return texts(
        "select payload from outbox where aggregatetype = 'warehouse' and aggregateid = '"
            + warehouse
            + "' order by seq");
  }

  /// Whether some statement does not come to its end.
  boolean somebodyWaits() {
    return !texts(
            "select id from information_schema.processlist where info is not null"
                + " and id <> connection_id() and time_ms > 200")
        .isEmpty();
  }

  private List<String> texts(String sql) {
    return stores
        .of(StoreName.FULFILMENT)
        .read(
            tx -> {
              List<String> texts = new ArrayList<>();
              try (PreparedStatement select = tx.connection().prepareStatement(sql);
                  ResultSet row = select.executeQuery()) {
                while (row.next()) {
                  texts.add(row.getString(1));
                }
              }
              return texts;
            });
  }

  static AcceptOrder order(AcceptOrder.Line... lines) {
    long id = NUMBERS.incrementAndGet();
    return new AcceptOrder(id, "N-" + id, BERLIN, List.of(lines), 0);
  }

  static AcceptOrder.Line line(String sku, String warehouse, int quantity) {
    return new AcceptOrder.Line(sku, warehouse, quantity);
  }

  /// Accepts an order and gives its only shipment.
  Shipment accepted(AcceptOrder order) {
    fulfilment.accept(List.of(order));
    return shipment(order);
  }

  Shipment shipment(AcceptOrder order) {
    String id = fulfilment.shipmentsOf(order.orderId()).getFirst().id();
    return queue.find(Long.parseLong(id)).orElseThrow();
  }

  /// Carries a shipment of one line up to the packing table.
  Shipment packed(AcceptOrder order) {
    Shipment shipment = accepted(order);
    picking.claim(shipment.id(), "picker");
    for (Shipment.Line line : shipment.lines()) {
      picking.scan(shipment.id(), scan(line, "scan-" + line.id(), line.quantity()));
    }
    packing.pack(shipment.id(), 1_200);
    return shipment(order);
  }

  static Scan scan(Shipment.Line line, String id, int quantity) {
    String bin = BinPlace.homeOf(line.sku()).code();
    return new Scan(id, line.id(), bin, line.sku(), quantity, "picker");
  }

  /// The label was asked for that much longer ago.
  void passTime(Shipment shipment, Duration passed) {
    stores
        .of(StoreName.FULFILMENT)
        .run(
            tx -> {
              try (PreparedStatement update =
                  tx.connection()
                      .prepareStatement(
                          "update label_intent set asked_at = date_sub(asked_at, interval ? second)"
                              + " where shipment_id = ?")) {
                update.setLong(1, passed.toSeconds());
                update.setLong(2, shipment.id());
                update.executeUpdate();
              }
            });
  }

  /// `on hand/allocated` of a SKU in a warehouse.
  String bin(String sku, String warehouse) {
    return text(
        "select concat(on_hand, '/', allocated) from bin_stock where sku = '"
            + sku
            + "' and warehouse = '"
            + warehouse
            + "'");
  }

  /// The only column of the only row.
  String text(String sql) {
    return stores
        .of(StoreName.FULFILMENT)
        .read(
            tx -> {
              try (PreparedStatement select = tx.connection().prepareStatement(sql);
                  ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "nothing";
              }
            });
  }

  @Override
  public void close() {
    stores.close();
  }

  /// Knows a few SKUs, whose barcodes are the SKU with `#` before it.
  private static final class KnownItems implements Items {

    private static final Map<String, String> TITLES =
        Map.of("mug", "Blue mug", "pot", "Tea pot", "lid", "Lid");

    @Override
    public Optional<String> skuOf(String code, Collection<String> expected) {
      String sku = code.startsWith("#") ? code.substring(1) : code;
      return TITLES.containsKey(sku) ? Optional.of(sku) : Optional.empty();
    }

    @Override
    public String titleOf(String sku) {
      return TITLES.getOrDefault(sku, sku);
    }
  }
}
