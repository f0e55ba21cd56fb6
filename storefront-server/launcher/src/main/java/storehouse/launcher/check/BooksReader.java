package storehouse.launcher.check;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import storehouse.launcher.check.Books.Counted;
import storehouse.launcher.check.Books.Hold;
import storehouse.launcher.check.Books.Late;
import storehouse.launcher.check.Books.OpenEdit;
import storehouse.launcher.check.Books.Order;
import storehouse.launcher.check.Books.Reservation;
import storehouse.launcher.check.Books.Shipped;
import storehouse.launcher.check.Books.Stock;
import storehouse.launcher.check.Books.Wait;
import storehouse.launcher.check.GatewayBooks.Known;
import storehouse.launcher.database.Stores;

/// Reads the books: each store through its own user, the gateways through their own accounts of
/// what they did.
final class BooksReader {

  private static final String ON_HAND = "on hand";
  private static final List<String> STATES =
      List.of("damaged", "quality_hold", "safety_stock", "incoming", "in_transit");

  private final Stores stores;
  private final GatewayBooks gateways;

  BooksReader(Stores stores, GatewayBooks gateways) {
    this.stores = stores;
    this.gateways = gateways;
  }

  Books read(Set<String> acknowledged) throws SQLException, IOException {
    Known known = gateways.read();
    return new Books(
        orders(known.since()),
        reservations(),
        holds(),
        waits(),
        stock(),
        known.intents(),
        shipped(),
        openEdits(),
        late(),
        Set.copyOf(acknowledged));
  }

  private Map<Long, Order> orders(Instant known) throws SQLException {
    Map<Long, Map<String, Integer>> lines = new HashMap<>();
    rows(
        "orders",
        "select order_id, sku, quantity from order_line",
        row ->
            lines
                .computeIfAbsent(row.getLong("order_id"), id -> new HashMap<>())
                .merge(row.getString("sku"), row.getInt("quantity"), Integer::sum));
    Map<Long, Long> givenBack = givenBack();
    Map<Long, Order> orders = new HashMap<>();
    rows(
        "orders",
        "select o.id, o.number, o.status, o.total, o.currency, s.state, s.step_key, s.needs_person,"
            + " (o.holds > 0 or o.awaits_stock) as held, o.live_cart is not null as keeps_cart,"
            + " o.goods, o.shipping, o.discount, "
            + " timestampdiff(second, '1970-01-01', o.placed_at) as placed,"
            + " (select coalesce(sum(l.line_total), 0) from order_line l where l.order_id = o.id)"
            + " as line_sum"
            + " from order_head o left join saga_instance s on s.id = o.id",
        row -> {
          long id = row.getLong("id");
          orders.put(
              id,
              order(row, known, givenBack.getOrDefault(id, 0L), lines.getOrDefault(id, Map.of())));
        });
    return orders;
  }

  private Map<Long, Long> givenBack() throws SQLException {
    Map<Long, Long> givenBack = new HashMap<>();
    rows(
        "payment",
        "select a.order_id, r.amount from payment_act a join refund r on r.order_id = a.order_id"
            + " and r.reference = concat('refund-', coalesce(a.refund_id, a.id))"
            + " where r.stage in ('PENDING', 'DONE')",
        row -> givenBack.merge(row.getLong("order_id"), row.getLong("amount"), Long::sum));
    return givenBack;
  }

  private static Order order(
      ResultSet row, Instant known, long givenBack, Map<String, Integer> lines)
      throws SQLException {
    String saga = row.getString("state");
    return new Order(
        row.getLong("id"),
        row.getString("number"),
        row.getString("status"),
        row.getLong("total"),
        givenBack,
        row.getString("currency"),
        saga == null ? "MISSING" : saga,
        String.valueOf(row.getString("step_key")),
        row.getBoolean("needs_person"),
        row.getBoolean("held"),
        row.getBoolean("keeps_cart"),
        row.getLong("placed") <= known.getEpochSecond(),
        new Order.Amounts(
            row.getLong("line_sum"),
            row.getLong("goods"),
            row.getLong("shipping"),
            row.getLong("discount")),
        lines);
  }

  private List<Reservation> reservations() throws SQLException {
    List<Reservation> reservations = new ArrayList<>();
    rows(
        "inventory",
        "select order_id, sku, warehouse, quantity, shipped, state from reservation"
            + " union all select order_id, sku, '', units, 0, 'WAITING' from backorder",
        row ->
            reservations.add(
                new Reservation(
                    row.getLong("order_id"),
                    row.getString("sku"),
                    row.getString("warehouse"),
                    row.getInt("quantity"),
                    row.getInt("shipped"),
                    row.getString("state"))));
    return reservations;
  }

  private List<Wait> waits() throws SQLException {
    List<Wait> waits = new ArrayList<>();
    rows(
        "inventory",
        "select w.sku, coalesce((select sum(b.units) from backorder b where b.sku = w.sku), 0) as"
            + " units, coalesce(p.waiting, 0) as counted,"
            + " coalesce(greatest(p.unit_limit, p.standing), 0) as most,"
            + " if(coalesce(p.held_back, false), 0, coalesce((select sum(greatest(0, s.on_hand"
            + " - s.reserved - s.damaged - s.quality_hold - s.safety_stock)) from stock s"
            + " left join site on site.warehouse = s.warehouse where s.sku = w.sku"
            + " and coalesce(site.accepting_orders, true)), 0)) as free"
            + " from (select sku from order_policy union select sku from backorder) w"
            + " left join order_policy p on p.sku = w.sku",
        row ->
            waits.add(
                new Wait(
                    row.getString("sku"),
                    row.getLong("units"),
                    row.getLong("counted"),
                    row.getLong("most"),
                    row.getLong("free"))));
    return waits;
  }

  private List<Hold> holds() throws SQLException {
    List<Hold> holds = new ArrayList<>();
    rows(
        "inventory",
        "select h.sku, h.warehouse, h.quantity, coalesce(timestampdiff(second, c.expires_at,"
            + " utc_timestamp(6)), 86400) as seconds_over from cart_hold h"
            + " left join cart_holder c on c.cart_id = h.cart_id",
        row ->
            holds.add(
                new Hold(
                    row.getString("sku"),
                    row.getString("warehouse"),
                    row.getInt("quantity"),
                    row.getLong("seconds_over"))));
    return holds;
  }

  private List<Stock> stock() throws SQLException {
    Map<String, Map<String, Long>> moved = moved();
    List<Stock> stock = new ArrayList<>();
    rows(
        "inventory",
        "select * from stock",
        row -> {
          String sku = row.getString("sku");
          String warehouse = row.getString("warehouse");
          Map<String, Long> sums = moved.getOrDefault(sku + "@" + warehouse, Map.of());
          Map<String, Counted> states = new TreeMap<>();
          for (String state : STATES) {
            long units = sums.getOrDefault(state.toUpperCase(Locale.ROOT), 0L);
            states.put(state, new Counted(row.getLong(state), units));
          }
          stock.add(
              new Stock(
                  sku,
                  warehouse,
                  row.getLong("on_hand"),
                  row.getLong("reserved"),
                  sums.getOrDefault(ON_HAND, 0L),
                  states));
        });
    return stock;
  }

  /// What the movements add up to, by stock row and state.
  private Map<String, Map<String, Long>> moved() throws SQLException {
    Map<String, Map<String, Long>> sums = new HashMap<>();
    rows(
        "inventory",
        "select sku, warehouse, from_state, to_state, sum(quantity) as units, sum(delta) as delta"
            + " from stock_movement group by sku, warehouse, from_state, to_state",
        row -> {
          Map<String, Long> ofStock =
              sums.computeIfAbsent(
                  row.getString("sku") + "@" + row.getString("warehouse"), _ -> new HashMap<>());
          ofStock.merge(ON_HAND, row.getLong("delta"), Long::sum);
          ofStock.merge(row.getString("to_state"), row.getLong("units"), Long::sum);
          ofStock.merge(row.getString("from_state"), -row.getLong("units"), Long::sum);
        });
    return sums;
  }

  private List<Shipped> shipped() throws SQLException {
    List<Shipped> shipped = new ArrayList<>();
    rows(
        "fulfilment",
        "select s.order_id, l.sku, sum(l.quantity) as quantity from shipment s"
            + " join shipment_line l on l.shipment_id = s.id where s.state <> 'CANCELLED'"
            + " group by s.order_id, l.sku",
        row ->
            shipped.add(
                new Shipped(
                    row.getLong("order_id"), row.getString("sku"), row.getLong("quantity"))));
    return shipped;
  }

  private List<OpenEdit> openEdits() throws SQLException {
    List<OpenEdit> edits = new ArrayList<>();
    rows(
        "orders",
        "select o.number, coalesce(e.state, 'MISSING') as state,"
            + " coalesce(s.step_key, 'no saga') as step from order_head o"
            + " left join order_edit e on e.id = o.edit_id"
            + " left join saga_instance s on s.id = o.edit_id where o.edit_id is not null"
            + " union select o.number, e.state, coalesce(s.step_key, 'no saga') from order_edit e"
            + " join order_head o on o.id = e.order_id"
            + " left join saga_instance s on s.id = e.id where e.state = 'OPEN'",
        row ->
            edits.add(
                new OpenEdit(
                    row.getString("number"), row.getString("state"), row.getString("step"))));
    return edits;
  }

  private List<Late> late() throws SQLException {
    List<Late> late = new ArrayList<>();
    for (String store : opened()) {
      rows(
          store,
          "select 'not handed over' as what, count(*) as events from outbox where published_at is"
              + " null and created_at < timestampadd(minute, -1, now(6)) union all"
              + " select 'set aside for another store', count(*) from outbox_backlog b join outbox"
              + " o on o.position = b.position where o.created_at < timestampadd(minute, -1,"
              + " now(6)) union all"
              + " select concat('in state ', state), count(*) from inbox where state = 'PARKED'"
              + " or received_at < timestampadd(minute, -1, now(6))"
              + " group by state",
          row -> late.add(new Late(store, row.getString("what"), row.getLong("events"))));
    }
    late.removeIf(each -> each.events() == 0);
    return late;
  }

  /// The stores that a shop has opened: others have no tables yet.
  private List<String> opened() throws SQLException {
    List<String> opened = new ArrayList<>();
    for (String store : stores.addresses().keySet()) {
      rows(
          store,
          "select 1 from information_schema.tables where table_schema = database()"
              + " and table_name = 'outbox_backlog'",
          _ -> opened.add(store));
    }
    return opened;
  }

  private void rows(String store, String sql, RowReader reader) throws SQLException {
    try (Connection connection = stores.store(store).connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
