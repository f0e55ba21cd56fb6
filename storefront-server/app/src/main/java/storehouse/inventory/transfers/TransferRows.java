package storehouse.inventory.transfers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.inventory.transfers.Transfer.Arrived;
import storehouse.inventory.transfers.Transfer.Stage;
import storehouse.platform.persistence.Columns;

/// The tables of transfers.
final class TransferRows {

  private static final String SELECT =
      "select t.*, l.sku, l.dispatched, l.received, l.damaged from transfer t"
          + " join transfer_line l on l.transfer_id = t.id";
  private static final String IN_TRANSIT = "IN_TRANSIT";
  private static final String RECEIVED = "RECEIVED";

  private TransferRows() {}

  /// False when the reference is taken.
  static boolean insert(Connection connection, Transfer transfer) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                "insert ignore into transfer (id, reference, from_warehouse, to_warehouse, state,"
                    + " dispatched_by, dispatched_at) values (?, ?, ?, ?, '"
                    + IN_TRANSIT
                    + "', ?, ?)");
        PreparedStatement line =
            connection.prepareStatement(
                "insert into transfer_line (transfer_id, sku, dispatched) values (?, ?, ?)")) {
      insert.setLong(1, transfer.id());
      insert.setString(2, transfer.reference());
      insert.setString(3, transfer.from());
      insert.setString(4, transfer.to());
      insert.setString(5, transfer.stage().dispatchedBy());
      insert.setObject(6, Columns.utc(transfer.stage().dispatchedAt()));
      if (insert.executeUpdate() == 0) {
        return false;
      }
      for (Transfer.Line each : transfer.lines()) {
        line.setLong(1, transfer.id());
        line.setString(2, each.sku());
        line.setLong(3, each.dispatched());
        line.addBatch();
      }
      line.executeBatch();
      return true;
    }
  }

  static void receive(Connection connection, long id, Stage.Received received) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "update transfer set state = '"
                    + RECEIVED
                    + "', received_by = ?, received_at = ? where id = ?");
        PreparedStatement line =
            connection.prepareStatement(
                "update transfer_line set received = ?, damaged = ?"
                    + " where transfer_id = ? and sku = ?")) {
      update.setString(1, received.by());
      update.setObject(2, Columns.utc(received.at()));
      update.setLong(3, id);
      update.executeUpdate();
      for (Arrived arrived : received.arrived()) {
        line.setLong(1, arrived.received());
        line.setLong(2, arrived.damaged());
        line.setLong(3, id);
        line.setString(4, arrived.sku());
        line.addBatch();
      }
      line.executeBatch();
    }
  }

  static Optional<Transfer> lock(Connection connection, String reference) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + " where t.reference = ? order by l.sku for update")) {
      select.setString(1, reference);
      return read(select).stream().findFirst();
    }
  }

  static List<Transfer> newest(Connection connection, boolean inTransit, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT
                + " join (select id from transfer where state = ? order by dispatched_at desc"
                + " limit ?) newest on newest.id = t.id order by t.dispatched_at desc, t.id,"
                + " l.sku")) {
      select.setString(1, inTransit ? IN_TRANSIT : RECEIVED);
      select.setInt(2, limit);
      return read(select);
    }
  }

  private static List<Transfer> read(PreparedStatement select) throws SQLException {
    Map<Long, Transfer> heads = new LinkedHashMap<>();
    Map<Long, List<Transfer.Line>> lines = new LinkedHashMap<>();
    Map<Long, List<Arrived>> arrived = new LinkedHashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long id = row.getLong("id");
        lines
            .computeIfAbsent(id, _ -> new ArrayList<>())
            .add(new Transfer.Line(row.getString("sku"), row.getLong("dispatched")));
        arrived
            .computeIfAbsent(id, _ -> new ArrayList<>())
            .add(
                new Arrived(row.getString("sku"), row.getLong("received"), row.getLong("damaged")));
        if (!heads.containsKey(id)) {
          heads.put(id, head(row));
        }
      }
    }
    return heads.values().stream()
        .map(head -> whole(head, lines.getOrDefault(head.id(), List.of()), arrived))
        .toList();
  }

  private static Transfer head(ResultSet row) throws SQLException {
    Stage.InTransit underWay =
        new Stage.InTransit(Columns.instant(row, "dispatched_at"), row.getString("dispatched_by"));
    boolean received = row.getString("state").equals(RECEIVED);
    return new Transfer(
        row.getLong("id"),
        row.getString("reference"),
        row.getString("from_warehouse"),
        row.getString("to_warehouse"),
        List.of(),
        received
            ? new Stage.Received(
                underWay.dispatchedAt(),
                underWay.dispatchedBy(),
                Columns.instant(row, "received_at"),
                row.getString("received_by"),
                List.of())
            : underWay);
  }

  private static Transfer whole(
      Transfer head, List<Transfer.Line> lines, Map<Long, List<Arrived>> arrived) {
    Stage stage =
        switch (head.stage()) {
          case Stage.InTransit underWay -> underWay;
          case Stage.Received(var sentAt, var sentBy, var at, var by, var _) ->
              new Stage.Received(
                  sentAt, sentBy, at, by, arrived.getOrDefault(head.id(), List.of()));
        };
    return new Transfer(head.id(), head.reference(), head.from(), head.to(), lines, stage);
  }
}
