package storehouse.launcher.bench.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import storehouse.launcher.database.Stores;

/// Fills a shop with a year of settled orders: copies of the ones that it confirmed last, each
/// moved into the past with all that belongs to it, step by step until there are enough. The copies
/// are made by the database itself, oldest first.
///
/// Columns are read from the tables, so a new one is copied like the others. The payment gateway
/// never saw these orders.
public final class PastOrders {

  private static final int MOST_COPIED = 200;
  private static final int ROWS_AT_ONCE = 20_000;
  private static final long YEAR_SECONDS = Duration.ofDays(365).toSeconds();
  private static final int ID_MILLIS_SHIFT = 22;

  private final Stores stores;
  private final List<String> orders = new ArrayList<>();
  private final List<String> carts = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final int steps;
  private final long stepSeconds;

  /// So many orders, rounded up to full steps.
  public PastOrders(Stores stores, int count) throws SQLException {
    this.stores = stores;
    readCopied();
    if (orders.isEmpty()) {
      throw new IllegalStateException("No order was confirmed that could be copied");
    }
    readEvents();
    this.steps = Math.ceilDiv(count, orders.size());
    this.stepSeconds = Math.max(1, YEAR_SECONDS / steps);
  }

  private void readCopied() throws SQLException {
    try (Connection connection = stores.store("orders").connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select h.id, h.cart_id from order_head h join saga_instance s on s.id = h.id"
                    + " where h.status = 'CONFIRMED' and s.state = 'COMPLETED'"
                    + " order by h.id desc limit "
                    + MOST_COPIED)) {
      while (row.next()) {
        orders.add(row.getString("id"));
        carts.add(row.getString("cart_id"));
      }
    }
  }

  /// Consumers know an event by its id alone, wherever it came from.
  private void readEvents() throws SQLException {
    for (String store : tables().keySet()) {
      try (Connection connection = stores.store(store).connect();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select id from outbox where aggregateid in " + quoted(orders))) {
        while (row.next()) {
          events.add(row.getString("id"));
        }
      }
    }
  }

  private Map<String, List<PastRows>> tables() {
    return OrderTables.all().stream()
        .filter(table -> stores.addresses().containsKey(table.store()))
        .collect(Collectors.groupingBy(PastRows::store));
  }

  /// Writes them, two stores at a time; `percent` hears how far it is.
  public void write(IntConsumer percent) throws SQLException {
    Map<String, List<PastRows>> byStore = tables();
    int all = byStore.values().stream().mapToInt(List::size).sum();
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> written = new ArrayList<>();
      byStore.values().stream()
          .sorted(Comparator.comparing(tables -> -tables.size()))
          .forEach(
              tables ->
                  written.add(
                      threads.submit(
                          () -> {
                            for (PastRows table : tables) {
                              write(table);
                              percent.accept(100 * done.incrementAndGet() / all);
                            }
                            return true;
                          })));
      for (Future<Boolean> store : written) {
        store.get();
      }
    } catch (ExecutionException failure) {
      throw new SQLException(failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SQLException(stopped);
    }
  }

  private void write(PastRows table) throws SQLException {
    try (Connection connection = stores.store(table.store()).connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set unique_checks = 0, foreign_key_checks = 0");
      connection.setAutoCommit(false);
      SequencedMap<String, String> columns = columns(connection, table);
      statement.execute("create temporary table past select t.* from " + copied(table));
      int oldest = Math.toIntExact(Math.min(steps, table.keptDays() * 86_400L / stepSeconds));
      int atOnce = Math.max(1, ROWS_AT_ONCE / orders.size());
      for (int from = steps - oldest + 1; from <= steps; from += atOnce) {
        statement.executeUpdate(
            insert(table, columns) + from + " and " + Math.min(steps, from + atOnce - 1));
        connection.commit();
      }
      statement.execute("analyze table " + table.table());
    }
  }

  private String copied(PastRows table) {
    return (table.table() + " t where " + table.belongs())
        .replace(":orders", "(" + String.join(", ", orders) + ")")
        .replace(":texts", quoted(orders))
        .replace(":sources", quoted(orders.stream().map(id -> "order:" + id).toList()))
        .replace(":carts", quoted(carts))
        .replace(
            ":events", "(" + String.join(", ", events.isEmpty() ? List.of("null") : events) + ")");
  }

  private String insert(PastRows table, Map<String, String> columns) {
    String sql =
        "insert into "
            + table.table()
            + " ("
            + String.join(", ", columns.keySet())
            + ") select "
            + String.join(", ", columns.values())
            + " from seq_1_to_"
            + steps
            + " s straight_join past t where s.seq between ";
    long stepOfIds = stepSeconds * 1_000 << ID_MILLIS_SHIFT;
    return sql.replace(":shift", "(" + back() + " * " + stepOfIds + ")");
  }

  /// How many steps back: the first is the oldest.
  private String back() {
    return "(" + (steps + 1) + " - cast(s.seq as signed))";
  }

  private SequencedMap<String, String> columns(Connection connection, PastRows table)
      throws SQLException {
    SequencedMap<String, String> columns = new LinkedHashMap<>();
    TreeSet<String> unknown = new TreeSet<>(table.changes().keySet());
    try (PreparedStatement select =
        connection.prepareStatement(
            "select column_name, data_type from information_schema.columns"
                + " where table_schema = database() and table_name = ?"
                + " and extra not like '%auto_increment%' order by ordinal_position")) {
      select.setString(1, table.table());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String name = row.getString("column_name");
          unknown.remove(name);
          columns.put("`" + name + "`", value(table, name, row.getString("data_type")));
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(table.table() + " has no column " + unknown);
    }
    return columns;
  }

  private String value(PastRows table, String column, String type) {
    String changed = table.changes().get(column);
    if (changed != null) {
      return changed;
    }
    return type.equals("datetime")
        ? "timestampadd(second, -" + stepSeconds + " * " + back() + ", t.`" + column + "`)"
        : "t.`" + column + "`";
  }

  private static String quoted(List<String> ids) {
    return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "(", ")"));
  }
}
