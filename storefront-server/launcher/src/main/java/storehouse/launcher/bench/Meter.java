package storehouse.launcher.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import storehouse.launcher.data.RunFile;
import storehouse.launcher.database.Stores;

/// What the machine spent: commits, log writes and processor time, from one reading to the next.
final class Meter {

  private static final List<String> COUNTERS =
      List.of("Com_commit", "Com_select", "Questions", "Innodb_os_log_fsyncs");

  private final RunFile running;
  private final Stores stores;

  Meter(RunFile running) {
    this.running = running;
    this.stores = running.stores();
  }

  /// Processor seconds by process, and the database's own counters.
  record Reading(SequencedMap<String, Double> cpuSeconds, Map<String, Long> counters) {

    Reading since(Reading before) {
      SequencedMap<String, Double> cpu = new TreeMap<>();
      cpuSeconds.forEach(
          (name, spent) -> cpu.put(name, spent - before.cpuSeconds().getOrDefault(name, 0.0)));
      Map<String, Long> counts = new HashMap<>();
      counters.forEach(
          (name, count) -> counts.put(name, count - before.counters().getOrDefault(name, 0L)));
      return new Reading(cpu, counts);
    }

    long count(String name) {
      return counters.getOrDefault(name, 0L);
    }
  }

  Reading read() throws SQLException {
    SequencedMap<String, Double> cpu = new TreeMap<>();
    for (String name : List.of("shop", "mariadb", "stripe")) {
      running.process(name).ifPresent(process -> cpu.put(name, seconds(process)));
    }
    cpu.put("load generator", seconds(ProcessHandle.current()));
    return new Reading(cpu, counters());
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
  }

  private Map<String, Long> counters() throws SQLException {
    Map<String, Long> counters = new HashMap<>();
    try (Connection connection = stores.store("orders").connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show global status")) {
      while (row.next()) {
        if (COUNTERS.contains(row.getString(1))) {
          counters.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return counters;
  }
}
