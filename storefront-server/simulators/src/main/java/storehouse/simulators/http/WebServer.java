package storehouse.simulators.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/// An HTTP server on the loopback address only. Each connection has a thread, which costs the
/// machine least where a few hundred are kept open.
public final class WebServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WebServer.class.getName());
  private static final int WAITING_CONNECTIONS = 1024;
  private static final int BODY_LIMIT_BYTES = 1 << 20;

  private final HttpServer server;
  private final CompletableFuture<Handler> handler;

  private WebServer(HttpServer server, CompletableFuture<Handler> handler) {
    this.server = server;
    this.handler = handler;
  }

  /// Takes the port, so that the address is known before the first request is answered.
  ///
  /// @param port 0 for any free port
  /// @throws IOException when the port is taken
  public static WebServer bind(int port) throws IOException {
    var handler = new CompletableFuture<Handler>();
    var sockets =
        SocketConfig.custom().setTcpNoDelay(true).setBacklogSize(WAITING_CONNECTIONS).build();
    var server =
        ServerBootstrap.bootstrap()
            .setLocalAddress(InetAddress.ofLiteral("127.0.0.1"))
            .setListenerPort(port)
            .setSocketConfig(sockets)
            .setExceptionListener(ExceptionListener.NO_OP)
            .setRequestRouter(
                (_, _) -> (request, response, _) -> serve(request, response, handler.join()))
            .create();
    server.start();
    return new WebServer(server, handler);
  }

  public void serve(Handler answers) {
    handler.complete(answers);
  }

  private static void serve(
      ClassicHttpRequest request, ClassicHttpResponse response, Handler handler)
      throws IOException {
    switch (answer(request, handler)) {
      case Answer.Reply reply -> send(reply, response);
      case Answer.Lost _ -> throw new ConnectionClosedException("Answer lost on purpose");
    }
  }

  private static Answer answer(ClassicHttpRequest request, Handler handler) throws IOException {
    try {
      var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
      var body = body(request);
      return body == null
          ? Answer.of(413, "text/plain", "The body is larger than 1 MiB.")
              .with("Connection", "close")
          : handler.answer(Request.of(method, request.getPath(), request, body));
    } catch (BadRequest unreadable) {
      return Answer.of(400, "text/plain; charset=utf-8", String.valueOf(unreadable.getMessage()));
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "Failed: " + request.getPath(), bug);
      return Answer.of(500, "text/plain", "The simulator failed; its log says why.");
    }
  }

  /// Null when it is too long.
  private static byte @Nullable [] body(ClassicHttpRequest request) throws IOException {
    var entity = request.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    var bytes = entity.getContent().readNBytes(BODY_LIMIT_BYTES + 1);
    return bytes.length > BODY_LIMIT_BYTES ? null : bytes;
  }

  private static void send(Answer.Reply reply, ClassicHttpResponse response) {
    response.setCode(reply.status());
    reply.headers().forEach(response::setHeader);
    response.setEntity(new ByteArrayEntity(reply.body(), null));
  }

  public int port() {
    return server.getLocalPort();
  }

  /// Without a trailing slash.
  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() {
    server.close(CloseMode.IMMEDIATE);
  }
}
