package storehouse.testing.sql;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Taps the connections of a node in the driver itself, so that nothing of the node is changed or
/// can pass by: commits, rollbacks and every statement with its values.
public final class SqlTap implements QueryInterceptor {

  private static final String LISTENER = "storehouseListener";
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Map<String, Function<String, Conversation>> LISTENERS =
      new ConcurrentHashMap<>();

  private @Nullable Conversation conversation;

  /// Made by the driver.
  public SqlTap() {}

  /// Starts to listen; `listener` opens a conversation for each new connection, given its URL. The
  /// answer goes to [#tapped] and, at the end, to [#forget].
  public static String listen(Function<String, Conversation> listener) {
    String number = Long.toString(NUMBERS.incrementAndGet());
    LISTENERS.put(number, listener);
    return number;
  }

  /// The URL with the tap on it.
  public static String tapped(String url, String number) {
    return url
        + (url.contains("?") ? "&" : "?")
        + "queryInterceptors="
        + SqlTap.class.getName()
        + "&"
        + LISTENER
        + "="
        + number;
  }

  public static void forget(String number) {
    LISTENERS.remove(number);
  }

  @Override
  public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
    Function<String, Conversation> listener = LISTENERS.get(properties.getProperty(LISTENER, ""));
    conversation = listener == null ? null : listener.apply(connection.getURL());
    return this;
  }

  @Override
  public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, @Nullable Query query) {
    if (conversation != null) {
      conversation.before(sql.get());
    }
    return null;
  }

  @Override
  public <T extends Resultset> @Nullable T postProcess(
      Supplier<String> sql, @Nullable Query query, T answer, ServerSession session) {
    if (conversation != null) {
      conversation.after(sql.get());
    }
    return null;
  }

  @Override
  public boolean executeTopLevelOnly() {
    return false;
  }

  @Override
  public void destroy() {
    conversation = null;
  }
}
