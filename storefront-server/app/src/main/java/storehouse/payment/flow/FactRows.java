package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.WebhookNote;
import storehouse.platform.persistence.Upsert;

/// The rows of `gateway_fact`: only ever added to.
final class FactRows {

  private static final Upsert ADD =
      new Upsert(
          "insert into gateway_fact (order_id, event_id, kind, request, amount, currency, handle,"
              + " reference, code, told_at) values",
          "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          "order_id = values(order_id)");

  private FactRows() {}

  /// Keeps those that are there already; notes without a fact are left out.
  static void add(Connection connection, List<WebhookNote> notes, Instant now) throws SQLException {
    ADD.write(
        connection,
        notes.stream().filter(note -> note.fact() != null).toList(),
        (values, note) -> {
          GatewayFact fact = Objects.requireNonNull(note.fact());
          values
              .number(note.orderId())
              .text(note.eventId())
              .text(fact.kind().name())
              .text(fact.id())
              .number(fact.amount().minorUnits())
              .text(fact.amount().currency().getCurrencyCode())
              .text(fact.handle())
              .text(fact.reference())
              .text(fact.code())
              .instant(now);
        });
  }

  static List<GatewayFact> of(Connection connection, long orderId) throws SQLException {
    List<GatewayFact> facts = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("select * from gateway_fact where order_id = ?")) {
      select.setLong(1, orderId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          facts.add(
              new GatewayFact(
                  GatewayFact.Kind.valueOf(row.getString("kind")),
                  row.getString("request"),
                  Money.of(row.getLong("amount"), row.getString("currency")),
                  row.getString("handle"),
                  row.getString("reference"),
                  row.getString("code")));
        }
      }
    }
    return facts;
  }
}
