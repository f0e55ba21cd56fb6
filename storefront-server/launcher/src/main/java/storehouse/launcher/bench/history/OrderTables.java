package storehouse.launcher.bench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Everything that an order leaves behind in the shop's stores once it was shipped, and for how
/// long.
final class OrderTables {

  private static final int OUTBOX_DAYS = 7;
  private static final int INBOX_DAYS = 30;
  private static final int REQUEST_DAYS = 30;
  private static final int EXCHANGE_DAYS = 90;
  private static final int CART_DAYS = 30;

  private static final String ID = "t.id - :shift";
  private static final String ORDER_ID = "t.order_id - :shift";
  private static final String OF_ORDER = "t.order_id in :orders";
  private static final String AGGREGATE = "cast(cast(t.aggregateid as signed) - :shift as char)";
  private static final String OF_AGGREGATE = "t.aggregateid in :texts";

  private OrderTables() {}

  static List<PastRows> all() {
    List<PastRows> all = new ArrayList<>();
    all.addAll(orders());
    all.addAll(payment());
    all.addAll(inventory());
    all.addAll(fulfilment());
    all.addAll(customer());
    all.add(
        PastRows.of(
            "recommendation",
            "sale",
            "t.source in :sources",
            Map.of("source", "concat('order:', cast(substring(t.source, 7) as signed) - :shift)")));
    all.addAll(events("recommendation"));
    return all;
  }

  private static List<PastRows> orders() {
    List<PastRows> all = new ArrayList<>();
    all.add(
        PastRows.of(
            "orders",
            "order_head",
            "t.id in :orders",
            Map.of(
                "id", ID,
                "number", "concat('P', conv(t.id - :shift, 10, 36))",
                "status", "'COMPLETED'",
                "email", "concat('shopper', mod(t.id - :shift, 250000), '@example.test')",
                "cart_id", "md5(concat(t.cart_id, s.seq))",
                "live_cart", "md5(concat(t.live_cart, s.seq))")));
    all.add(PastRows.of("orders", "order_line", OF_ORDER, Map.of("order_id", ORDER_ID)));
    all.add(PastRows.of("orders", "order_timeline", OF_ORDER, Map.of("order_id", ORDER_ID)));
    all.add(PastRows.of("orders", "saga_instance", "t.id in :orders", Map.of("id", ID)));
    all.add(
        PastRows.of(
            "orders",
            "saga_step_log",
            "t.saga_id in :orders",
            Map.of("saga_id", "t.saga_id - :shift")));
    all.add(
        PastRows.of(
                "orders",
                "order_idempotency",
                OF_ORDER,
                Map.of(
                    "order_id",
                    ORDER_ID,
                    "idempotency_key",
                    "md5(concat(t.idempotency_key, s.seq))"))
            .kept(REQUEST_DAYS));
    all.addAll(events("orders"));
    return all;
  }

  private static List<PastRows> payment() {
    List<PastRows> all = new ArrayList<>();
    all.add(
        PastRows.of(
            "payment",
            "payment",
            OF_ORDER,
            Map.of("order_id", ORDER_ID, "reference", "concat(t.reference, '_', s.seq)")));
    all.add(
        PastRows.of(
            "payment",
            "webhook",
            OF_ORDER,
            Map.of("order_id", ORDER_ID, "event_id", "concat(t.event_id, '_', s.seq)")));
    all.add(
        PastRows.of("payment", "payment_exchange", OF_ORDER, Map.of("id", ID, "order_id", ORDER_ID))
            .kept(EXCHANGE_DAYS));
    all.addAll(events("payment"));
    return all;
  }

  private static List<PastRows> inventory() {
    List<PastRows> all = new ArrayList<>();
    all.add(
        PastRows.of(
            "inventory",
            "reservation",
            OF_ORDER,
            Map.of("order_id", ORDER_ID, "state", "'SHIPPED'", "shipped", "t.quantity")));
    all.add(
        PastRows.of("inventory", "reservation_outcome", OF_ORDER, Map.of("order_id", ORDER_ID)));
    all.addAll(events("inventory"));
    return all;
  }

  private static List<PastRows> fulfilment() {
    List<PastRows> all = new ArrayList<>();
    all.add(PastRows.of("fulfilment", "handover", OF_ORDER, Map.of("order_id", ORDER_ID)));
    all.add(
        PastRows.of(
            "fulfilment",
            "shipment",
            OF_ORDER,
            Map.of(
                "id", ID,
                "order_id", ORDER_ID,
                "order_number", "concat('P', conv(t.order_id - :shift, 10, 36))",
                "state", "'SHIPPED'",
                "carrier", "'UPS'",
                "weight_grams", "500",
                "tracking_number", "concat('1Z', conv(t.id - :shift, 10, 36))")));
    all.add(
        PastRows.of(
            "fulfilment",
            "shipment_line",
            "t.shipment_id in (select id from shipment where order_id in :orders)",
            Map.of("id", ID, "shipment_id", "t.shipment_id - :shift", "picked", "t.quantity")));
    all.addAll(events("fulfilment"));
    return all;
  }

  private static List<PastRows> customer() {
    List<PastRows> all = new ArrayList<>();
    all.add(
        PastRows.of(
                "customer",
                "cart_cart",
                "t.id in :carts",
                Map.of("id", "md5(concat(t.id, s.seq))", "closed", "true"))
            .kept(CART_DAYS));
    all.add(
        PastRows.of(
                "customer",
                "cart_line",
                "t.cart_id in :carts",
                Map.of("cart_id", "md5(concat(t.cart_id, s.seq))"))
            .kept(CART_DAYS));
    all.add(
        PastRows.of(
            "customer",
            "notification_mail",
            OF_ORDER,
            Map.of(
                "id",
                ID,
                "order_id",
                ORDER_ID,
                "state",
                "'SENT'",
                "subject_id",
                "cast(cast(t.subject_id as signed) - :shift as char)")));
    all.addAll(events("customer"));
    return all;
  }

  /// The outbox of a store, and what its consumers handled.
  private static List<PastRows> events(String store) {
    return List.of(
        PastRows.of(
                store,
                "outbox",
                OF_AGGREGATE + " and t.published_at is not null",
                Map.of("id", ID, "aggregateid", AGGREGATE))
            .kept(OUTBOX_DAYS),
        PastRows.of(store, "outbox_aggregate", OF_AGGREGATE, Map.of("aggregateid", AGGREGATE)),
        PastRows.of(
                store,
                "inbox_done",
                "t.event_id in :events",
                Map.of("event_id", "t.event_id - :shift"))
            .kept(INBOX_DAYS));
  }
}
