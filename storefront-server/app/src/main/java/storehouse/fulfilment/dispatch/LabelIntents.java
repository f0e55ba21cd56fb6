package storehouse.fulfilment.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import storehouse.fulfilment.carrier.ParcelLabel;
import storehouse.model.Money;
import storehouse.platform.persistence.Columns;

/// The rows of `label_intent`. An attempt is settled by its number, so that an answer which comes
/// after its attempt was given up changes nothing.
final class LabelIntents {

  private LabelIntents() {}

  static Optional<LabelIntent> find(Connection connection, long shipment) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from label_intent where shipment_id = ?")) {
      select.setLong(1, shipment);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(intent(row)) : Optional.empty();
      }
    }
  }

  private static LabelIntent intent(ResultSet row) throws SQLException {
    String reference = row.getString("reference");
    int attempt = row.getInt("attempt");
    String state = row.getString("state");
    return switch (state) {
      case "ASKED" -> new LabelIntent.Asked(reference, attempt, Columns.instant(row, "asked_at"));
      case "FREE" -> new LabelIntent.Free(reference, attempt);
      case "BOUGHT" -> new LabelIntent.Bought(reference, attempt, label(row));
      default -> throw new IllegalStateException("Unknown state of a label: " + state);
    };
  }

  private static ParcelLabel label(ResultSet row) throws SQLException {
    return new ParcelLabel(
        row.getString("carrier"),
        row.getString("tracking_number"),
        Money.of(row.getLong("cost_minor_units"), row.getString("cost_currency")),
        row.getString("media_type"),
        row.getString("image"));
  }

  /// The reference is kept over all attempts.
  static LabelIntent.Asked ask(Connection connection, long shipment, String carrier, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into label_intent (shipment_id, reference, state, attempt, asked_at, carrier)"
                + " values (?, ?, 'ASKED', 1, ?, ?)"
                + " on duplicate key update state = 'ASKED', attempt = attempt + 1,"
                + " asked_at = values(asked_at)")) {
      insert.setLong(1, shipment);
      insert.setString(2, "SHP" + shipment);
      insert.setObject(3, Columns.utc(now));
      insert.setString(4, carrier);
      insert.executeUpdate();
    }
    return (LabelIntent.Asked) find(connection, shipment).orElseThrow();
  }

  static boolean free(Connection connection, long shipment, int attempt) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update label_intent set state = 'FREE'"
                + " where shipment_id = ? and attempt = ? and state = 'ASKED'")) {
      update.setLong(1, shipment);
      update.setInt(2, attempt);
      return update.executeUpdate() == 1;
    }
  }

  static void bought(Connection connection, long shipment, ParcelLabel label) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update label_intent set state = 'BOUGHT', tracking_number = ?, cost_minor_units = ?,"
                + " cost_currency = ?, media_type = ?, image = ?"
                + " where shipment_id = ? and state <> 'BOUGHT'")) {
      update.setString(1, label.trackingNumber());
      update.setLong(2, label.cost().minorUnits());
      update.setString(3, label.cost().currency().getCurrencyCode());
      update.setString(4, label.mediaType());
      update.setString(5, label.image());
      update.setLong(6, shipment);
      update.executeUpdate();
    }
  }
}
