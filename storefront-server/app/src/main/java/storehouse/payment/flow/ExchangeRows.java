package storehouse.payment.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.payment.GatewayExchange;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Upsert;

/// Writes the rows of `payment_exchange`: only ever added to, until they are old.
public final class ExchangeRows {

  private static final int LONGEST_PATH = 500;
  private static final int LONGEST_REASON = 300;

  private static final Upsert ADD =
      new Upsert(
          "insert into payment_exchange (id, order_id, at, method, path, status, request, response,"
              + " duration_millis, why_lost) values",
          "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          "order_id = values(order_id)");

  private ExchangeRows() {}

  private record Row(long orderId, GatewayExchange exchange) {}

  static void add(Connection connection, List<Lesson> lessons) throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (Lesson lesson : lessons) {
      lesson.heard().exchanges().forEach(one -> rows.add(new Row(lesson.orderId(), one)));
    }
    write(connection, rows);
  }

  /// Adds what was said about one order's payment.
  public static void add(Connection connection, long orderId, List<GatewayExchange> exchanges)
      throws SQLException {
    write(connection, exchanges.stream().map(one -> new Row(orderId, one)).toList());
  }

  private static void write(Connection connection, List<Row> rows) throws SQLException {
    ADD.write(
        connection,
        rows,
        (values, row) -> {
          GatewayExchange exchange = row.exchange();
          values
              .number(Ids.next())
              .number(row.orderId())
              .instant(exchange.at())
              .text(exchange.method())
              .text(cut(exchange.path(), LONGEST_PATH))
              .numberOrNull(exchange.status())
              .text(exchange.request())
              .text(exchange.response())
              .number(exchange.millis())
              .text(cut(exchange.whyLost(), LONGEST_REASON));
        });
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
