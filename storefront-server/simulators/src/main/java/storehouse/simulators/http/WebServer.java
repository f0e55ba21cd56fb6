package storehouse.simulators.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// An HTTP server on the loopback address only.
public final class WebServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WebServer.class.getName());
  private static final int WAITING_CONNECTIONS = 1024;
  private static final int BODY_LIMIT_BYTES = 1 << 20;

  static {
    // Nagle's algorithm costs 40 ms per answer; the idle limits must outlast the clients' pools,
    // or a client writes into a connection that this side has just closed.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.idleInterval", "300");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private WebServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /// Takes the port, so that the address is known before the first request can come.
  ///
  /// @param port 0 for any free port
  /// @throws IOException when the port is taken
  public static WebServer bind(int port) throws IOException {
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    var server = HttpServer.create(address, WAITING_CONNECTIONS);
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    return new WebServer(server, threads);
  }

  public void serve(Handler handler) {
    server.createContext("/", exchange -> serve(exchange, handler));
    server.start();
  }

  private static void serve(HttpExchange exchange, Handler handler) {
    try (exchange) {
      switch (answer(exchange, handler)) {
        case Answer.Reply reply -> send(exchange, reply);
        case Answer.Lost _ -> LOG.log(System.Logger.Level.DEBUG, "Answer lost on purpose");
      }
    } catch (IOException gone) {
      LOG.log(System.Logger.Level.DEBUG, "The caller went away before its answer", gone);
    }
  }

  private static Answer answer(HttpExchange exchange, Handler handler) throws IOException {
    try {
      var uri = exchange.getRequestURI();
      var method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
      var request =
          Request.of(method, uri.getPath(), uri.getRawQuery(), exchange.getRequestHeaders());
      var body = exchange.getRequestBody().readNBytes(BODY_LIMIT_BYTES + 1);
      return body.length > BODY_LIMIT_BYTES
          ? Answer.of(413, "text/plain", "The body is larger than 1 MiB.")
          : handler.answer(request.withBody(body));
    } catch (BadRequest unreadable) {
      return Answer.of(400, "text/plain; charset=utf-8", String.valueOf(unreadable.getMessage()));
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "Failed: " + exchange.getRequestURI().getPath(), bug);
      return Answer.of(500, "text/plain", "The simulator failed; its log says why.");
    }
  }

  private static void send(HttpExchange exchange, Answer.Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    boolean empty = head || reply.body().length == 0;
    exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
    if (!empty) {
      exchange.getResponseBody().write(reply.body());
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// Without a trailing slash.
  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
