package storehouse.launcher.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import storehouse.launcher.database.StoreAddress;

/// What a plain program would do on the same database in the same minute: four transactions an
/// order, nothing batched, no gateway. Its tables are its own and are dropped afterwards.
final class JdbcBaseline {

  private static final int THREADS = 16;
  private static final int SKUS = 1_000;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final List<String> TABLES =
      List.of(
          "create table bench_order (id bigint primary key, status varchar(12), total bigint)",
          "create table bench_line (order_id bigint, line int, sku int, quantity int,"
              + " primary key (order_id, line))",
          "create table bench_outbox (position bigint auto_increment primary key,"
              + " order_id bigint, type varchar(40), payload varchar(200))",
          "create table bench_stock (sku int primary key, on_hand bigint, reserved bigint)",
          "create table bench_payment (order_id bigint primary key, amount bigint,"
              + " state varchar(12))");

  private final StoreAddress place;
  private final AtomicLong ids = new AtomicLong();

  JdbcBaseline(StoreAddress place) {
    this.place = place;
  }

  /// Orders per second over this time.
  double run(Duration time) throws SQLException {
    try (Connection connection = place.connect();
        Statement statement = connection.createStatement()) {
      drop(statement);
      create(statement);
      try {
        measure(WARM_UP);
        return measure(time);
      } finally {
        drop(statement);
      }
    }
  }

  private static void create(Statement statement) throws SQLException {
    for (String table : TABLES) {
      statement.executeUpdate(table);
    }
    for (int sku = 0; sku < SKUS; sku++) {
      statement.addBatch("insert into bench_stock values (" + sku + ", 1000000000, 0)");
    }
    statement.executeBatch();
  }

  private static void drop(Statement statement) throws SQLException {
    statement.executeUpdate(
        "drop table if exists bench_order, bench_line, bench_outbox, bench_stock, bench_payment");
  }

  private double measure(Duration time) throws SQLException {
    AtomicLong done = new AtomicLong();
    List<Future<?>> buyers = new ArrayList<>();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        buyers.add(threads.submit(() -> buy(end, done)));
      }
    }
    for (Future<?> buyer : buyers) {
      if (buyer.state() == Future.State.FAILED) {
        throw new SQLException("The baseline failed", buyer.exceptionNow());
      }
    }
    return done.get() / ((System.nanoTime() - start) / 1e9);
  }

  private Void buy(long end, AtomicLong done) throws SQLException {
    try (Connection connection = place.connect()) {
      connection.setAutoCommit(false);
      while (System.nanoTime() < end) {
        order(connection, ids.incrementAndGet());
        done.incrementAndGet();
      }
    }
    return null;
  }

  private static void order(Connection connection, long id) throws SQLException {
    update(connection, "insert into bench_order values (?, 'PENDING', 4200)", id);
    update(connection, "insert into bench_line values (?, 1, 7, 1)", id);
    update(connection, "insert into bench_line values (?, 2, 8, 1)", id);
    event(connection, id, "placed");
    connection.commit();
    int first = ThreadLocalRandom.current().nextInt(SKUS - 1);
    reserve(connection, first);
    reserve(connection, first + 1);
    connection.commit();
    update(connection, "insert into bench_payment values (?, 4200, 'AUTHORISED')", id);
    connection.commit();
    update(connection, "update bench_payment set state = 'CAPTURED' where order_id = ?", id);
    update(connection, "update bench_order set status = 'CONFIRMED' where id = ?", id);
    event(connection, id, "confirmed");
    connection.commit();
  }

  private static void reserve(Connection connection, long sku) throws SQLException {
    update(
        connection,
        "update bench_stock set reserved = reserved + 1 where sku = ? and on_hand - reserved >= 1",
        sku);
  }

  private static void event(Connection connection, long order, String type) throws SQLException {
    update(
        connection,
        "insert into bench_outbox (order_id, type, payload) values (?, '" + type + "', '{}')",
        order);
  }

  private static void update(Connection connection, String sql, long parameter)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, parameter);
      statement.executeUpdate();
    }
  }
}
