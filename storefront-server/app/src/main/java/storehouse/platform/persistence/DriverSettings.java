package storehouse.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;

/// What each driver needs for the same behaviour: times in UTC, batches as batches, statements
/// prepared once. `jdbc:mariadb:` is the quicker one and speaks to MySQL too; on MariaDB it sends a
/// batch as one prepared statement with many rows of values.
final class DriverSettings {

  private static final String STATEMENTS = "500";

  private DriverSettings() {}

  /// A URL of another kind is left to the driver that knows it.
  static void apply(HikariConfig config) {
    String url = config.getJdbcUrl();
    if (url.startsWith("jdbc:mariadb:")) {
      config.setDriverClassName("org.mariadb.jdbc.Driver");
      mariaDb().forEach(config::addDataSourceProperty);
    } else if (url.startsWith("jdbc:mysql:")) {
      config.setDriverClassName("com.mysql.cj.jdbc.Driver");
      mySql().forEach(config::addDataSourceProperty);
    } else {
      mariaDb().forEach(config::addDataSourceProperty);
    }
  }

  private static Map<String, String> mariaDb() {
    return Map.of(
        "useServerPrepStmts", "true",
        "prepStmtCacheSize", STATEMENTS,
        "useBulkStmts", "true",
        "timezone", "UTC",
        "allowPublicKeyRetrieval", "true",
        "connectTimeout", "5000",
        "socketTimeout", "60000");
  }

  private static Map<String, String> mySql() {
    return Map.of(
        "allowPublicKeyRetrieval", "true",
        "rewriteBatchedStatements", "true",
        "cachePrepStmts", "true",
        "prepStmtCacheSize", STATEMENTS,
        "prepStmtCacheSqlLimit", "8192",
        "connectionTimeZone", "UTC",
        "forceConnectionTimeZoneToSession", "true",
        "useLocalSessionState", "true",
        "connectTimeout", "5000",
        "socketTimeout", "60000");
  }
}
