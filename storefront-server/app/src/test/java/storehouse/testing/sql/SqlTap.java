package storehouse.testing.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Taps the connections of a node below its pools, so that nothing of the node is changed or can
/// pass by: commits, rollbacks and every statement with its values.
///
/// It is a driver of its own before the real one; its URLs are `jdbc:tapped:<number>:<rest>`.
public final class SqlTap implements Driver {

  private static final String PREFIX = "jdbc:tapped:";
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Map<String, Listener> LISTENERS = new ConcurrentHashMap<>();

  static {
    try {
      DriverManager.registerDriver(new SqlTap());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /// Hears of each new connection.
  @FunctionalInterface
  public interface Listener {

    /// A throw refuses the connection.
    Conversation opened(String url) throws SQLException;
  }

  /// Starts to listen. The answer goes to [#tapped] and, at the end, to [#forget].
  public static String listen(Listener listener) {
    String number = Long.toString(NUMBERS.incrementAndGet());
    LISTENERS.put(number, listener);
    return number;
  }

  /// The URL with the tap on it.
  public static String tapped(String url, String number) {
    return PREFIX + number + ":" + url.substring("jdbc:".length());
  }

  public static void forget(String number) {
    LISTENERS.remove(number);
  }

  @Override
  public @Nullable Connection connect(String url, Properties properties) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    String[] parts = url.substring(PREFIX.length()).split(":", 2);
    Listener listener = LISTENERS.get(parts[0]);
    Conversation conversation = listener == null ? null : listener.opened(url);
    Connection real = DriverManager.getConnection("jdbc:" + parts[1], properties);
    return conversation == null ? real : connection(real, conversation);
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  private static Connection connection(Connection real, Conversation conversation) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            switch (method.getName()) {
              case "prepareStatement" ->
                  prepared(
                      (PreparedStatement) call(real, method, arguments),
                      (String) arguments[0],
                      conversation);
              case "createStatement" ->
                  plain((Statement) call(real, method, arguments), conversation);
              case "commit", "rollback" ->
                  said(conversation, method.getName(), () -> call(real, method, arguments));
              default -> call(real, method, arguments);
            });
  }

  private static Statement plain(Statement real, Conversation conversation) {
    return proxy(
        Statement.class,
        (method, arguments) ->
            method.getName().startsWith("execute") && arguments.length > 0
                ? said(conversation, (String) arguments[0], () -> call(real, method, arguments))
                : call(real, method, arguments));
  }

  private static PreparedStatement prepared(
      PreparedStatement real, String sql, Conversation conversation) {
    SpokenValues values = new SpokenValues(sql);
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          String name = method.getName();
          if (name.startsWith("set")
              && arguments.length == 2
              && arguments[0] instanceof Integer i) {
            values.set(i, name.equals("setNull") ? null : arguments[1]);
          } else if (name.equals("addBatch")) {
            values.addBatch();
          } else if (name.startsWith("execute")) {
            String spoken = name.contains("Batch") ? values.batch() : values.spoken();
            return said(conversation, spoken, () -> call(real, method, arguments));
          }
          return call(real, method, arguments);
        });
  }

  private static @Nullable Object said(Conversation conversation, String sql, Call call)
      throws Throwable {
    conversation.before(sql);
    Object answer = call.make();
    conversation.after(sql);
    return answer;
  }

  private interface Call {
    @Nullable Object make() throws Throwable;
  }

  private interface Handler {
    @Nullable Object handle(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    Object proxy =
        Proxy.newProxyInstance(
            SqlTap.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) ->
                handler.handle(method, arguments == null ? new Object[0] : arguments));
    return type.cast(proxy);
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
