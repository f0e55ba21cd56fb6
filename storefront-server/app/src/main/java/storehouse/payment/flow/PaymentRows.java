package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import storehouse.payment.gateway.Validity;
import storehouse.payment.gateway.WebhookNote.Claim;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Upsert;

/// The rows of `payment` inside one transaction.
final class PaymentRows {

  private static final Upsert INSERT =
      new Upsert(
          "insert into payment (order_id, order_number, amount, currency, gateway, token,"
              + " return_url, state, standing, captured, refunded, withdrawn, generation,"
              + " created_at, changed_at) values",
          "(?, ?, ?, ?, ?, ?, ?, 'INTENDED', 'UNDER_WAY', 0, 0, false, 0, ?, ?)",
          "order_id = values(order_id)");

  /// One statement for the server, which a batch of updates is not. The rows are there, and locked:
  /// nothing is ever inserted by it. `told` lists the claims that are no news; the other new values
  /// are those of the row.
  private static final Upsert UPDATE =
      new Upsert(
          "insert into payment (order_id, order_number, amount, currency, gateway, token,"
              + " return_url, state, standing, reference, handle, action_url, action_until, proof,"
              + " failure_code, captured, refunded, pending, pending_request, pending_since,"
              + " unknown_since, withdrawn, generation, has_refunds, renew_from, valid_until,"
              + " renewal, look_at, told, created_at, changed_at) values",
          "(?, '', 0, '', '', '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
              + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          "state = values(state), standing = values(standing),"
              + " reference = values(reference), handle = values(handle),"
              + " action_url = values(action_url), action_until = values(action_until),"
              + " proof = values(proof), failure_code = values(failure_code),"
              + " captured = values(captured), refunded = values(refunded),"
              + " pending = values(pending), pending_request = values(pending_request),"
              + " pending_since = values(pending_since), unknown_since = values(unknown_since),"
              + " withdrawn = values(withdrawn), generation = values(generation),"
              + " has_refunds = values(has_refunds), renew_from = values(renew_from),"
              + " valid_until = values(valid_until), renewal = values(renewal),"
              + " look_at = case when look_at <= values(changed_at) then look_at"
              + " when find_in_set(told, values(told)) = 0 then look_at"
              + " else values(look_at) end,"
              + " told = case when find_in_set(told, values(told)) = 0 then told end,"
              + " changed_at = values(changed_at)");

  private final Connection connection;
  private final Instant now;
  private final RefundRows refunds;
  private final Map<Long, Refunds> refundsBefore = new HashMap<>();

  PaymentRows(Connection connection, Instant now) {
    this.connection = connection;
    this.now = now;
    this.refunds = new RefundRows(connection, now);
  }

  /// Keeps what is there already.
  void insert(Collection<Payment> payments) throws SQLException {
    INSERT.write(
        connection,
        payments,
        (values, payment) ->
            values
                .number(payment.orderId())
                .text(payment.order().orderNumber())
                .number(payment.order().amount().minorUnits())
                .text(payment.order().amount().currency().getCurrencyCode())
                .text(payment.gateway())
                .text(payment.order().token())
                .text(payment.order().returnUrl())
                .instant(now)
                .instant(now));
  }

  /// The payments of these orders, locked in key order until the transaction ends.
  Map<Long, Payment> lock(Collection<Long> orderIds) throws SQLException {
    return select(orderIds, " order by order_id for update");
  }

  Map<Long, Payment> find(Collection<Long> orderIds) throws SQLException {
    return select(orderIds, "");
  }

  private Map<Long, Payment> select(Collection<Long> orderIds, String end) throws SQLException {
    List<Long> wanted = List.copyOf(new TreeSet<>(orderIds));
    Map<Long, Payment> found = new TreeMap<>();
    List<Payment> withRefunds = new ArrayList<>();
    if (wanted.isEmpty()) {
      return found;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from payment where order_id in " + Columns.marks(wanted.size()) + end)) {
      for (int i = 0; i < wanted.size(); i++) {
        select.setLong(i + 1, wanted.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Payment payment = PaymentColumns.payment(row);
          found.put(payment.orderId(), payment);
          if (row.getBoolean("has_refunds")) {
            withRefunds.add(payment);
          }
        }
      }
    }
    addRefunds(found, withRefunds);
    return found;
  }

  private void addRefunds(Map<Long, Payment> found, List<Payment> withRefunds) throws SQLException {
    if (withRefunds.isEmpty()) {
      return;
    }
    Map<Long, Refunds> known = refunds.of(withRefunds);
    refundsBefore.putAll(known);
    found.replaceAll((orderId, payment) -> payment.with(known.getOrDefault(orderId, Refunds.NONE)));
  }

  List<Long> ordersAfter(long orderId, int most) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select order_id from payment where order_id > ? order by order_id limit ?")) {
      select.setLong(1, orderId);
      select.setInt(2, most);
      List<Long> ids = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong("order_id"));
        }
      }
      return ids;
    }
  }

  /// Makes a payment of the mark of an order that was cancelled before it was paid; others stay.
  void replaceTombstone(Payment payment) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update payment set order_number = ?, amount = ?, currency = ?, gateway = ?"
                + " where order_id = ? and gateway = ''")) {
      update.setString(1, payment.order().orderNumber());
      update.setLong(2, payment.order().amount().minorUnits());
      update.setString(3, payment.order().amount().currency().getCurrencyCode());
      update.setString(4, payment.gateway());
      update.setLong(5, payment.orderId());
      update.executeUpdate();
    }
  }

  void update(Collection<Payment> payments) throws SQLException {
    UPDATE.write(
        connection, payments, (values, payment) -> PaymentColumns.bind(values, payment, now));
    for (Payment payment : payments) {
      Refunds before = refundsBefore.getOrDefault(payment.orderId(), Refunds.NONE);
      if (!payment.refunds().equals(before)) {
        refunds.write(payment.orderId(), before, payment.refunds());
      }
    }
  }

  /// Orders whose payment should be looked at by now, save those on `busy` gateways, and whether a
  /// note told news of it; each is put off, so that one node looks.
  SortedMap<Long, Boolean> claimDue(int limit, List<String> busy, Instant again)
      throws SQLException {
    SortedMap<Long, Boolean> due = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select order_id, told is not null as news from payment where look_at <= ?"
                + (busy.isEmpty() ? "" : " and gateway not in " + Columns.marks(busy.size()))
                + " order by look_at limit "
                + limit
                + " for update skip locked")) {
      select.setObject(1, Columns.utc(now));
      for (int i = 0; i < busy.size(); i++) {
        select.setString(i + 2, busy.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.put(row.getLong("order_id"), row.getBoolean("news"));
        }
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement("update payment set look_at = ? where order_id = ?")) {
      for (long orderId : due.keySet()) {
        update.setObject(1, Columns.utc(again));
        update.setLong(2, orderId);
        update.addBatch();
      }
      update.executeBatch();
    }
    return due;
  }

  /// True when there may be more.
  boolean deleteWebhooks(Instant before) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from webhook where received_at < ? limit 1000")) {
      delete.setObject(1, Columns.utc(before));
      return delete.executeUpdate() == 1_000;
    }
  }

  /// A look that is owed at this time because of what a note claims.
  record Look(long orderId, Claim claim, Instant at) {}

  /// Plans looks; one that is planned for an earlier time stays there, but is another one: who has
  /// taken it may have looked before this note came. Two different claims together are only settled
  /// by a look.
  void plan(List<Look> looks) throws SQLException {
    if (looks.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update payment set told = case when told is null or told = ? then ?"
                + " else 'SOMETHING_ELSE' end,"
                + " look_at = case when look_at <= ? then look_at - interval 1 microsecond"
                + " else ? end"
                + " where order_id = ?")) {
      for (Look look : looks) {
        update.setString(1, look.claim().name());
        update.setString(2, look.claim().name());
        update.setObject(3, Columns.utc(look.at()));
        update.setObject(4, Columns.utc(look.at()));
        update.setLong(5, look.orderId());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /// Ends looks that were taken until then, unless somebody asks for another one already, or the
  /// payment has to be watched for some time: then the first look that began after that is the
  /// last, and what it learned has not put it off. Only now is the news no news any more: who took
  /// the look may have died over it. What is held is looked at again when that has to be renewed or
  /// should be over.
  void looked(List<PaymentBook.Due> looks) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update payment set told = null,"
                + " look_at = if(state = 'AUTHORISED' and not withdrawn,"
                + " greatest(coalesce(renew_from, valid_until), ?,"
                + " timestampadd(second, timestampdiff(second, coalesce(renew_from, valid_until), ?),"
                + " ?)), null)"
                + " where order_id = ? and if(state <> 'ABANDONED', look_at = ?,"
                + " action_until < ? and (look_at = ? or told is null))")) {
      for (PaymentBook.Due look : looks) {
        update.setObject(1, Columns.utc(now.plus(Validity.LAPSING)));
        update.setObject(2, Columns.utc(now));
        update.setObject(3, Columns.utc(now));
        update.setLong(4, look.payment().orderId());
        update.setObject(5, Columns.utc(look.again()));
        update.setObject(6, Columns.utc(look.taken()));
        update.setObject(7, Columns.utc(look.again()));
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
