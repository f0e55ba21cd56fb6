package storehouse.simulators.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/// An HTTP server on the loopback address only.
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

  /// Takes the port, so that the address is known before the first request can be answered.
  ///
  /// @param port 0 for any free port
  /// @throws IOException when the port is taken
  public static WebServer bind(int port) throws IOException {
    var handler = new CompletableFuture<Handler>();
    var server =
        ServerBootstrap.bootstrap()
            .setLocalAddress(InetAddress.ofLiteral("127.0.0.1"))
            .setListenerPort(port)
            .setSocketConfig(sockets())
            .setHttpProcessor(protocol())
            .setRequestRouter((_, _) -> (request, response, _) -> serve(request, response, handler))
            .setExceptionListener(new BrokenConnections())
            .create();
    server.start();
    return new WebServer(server, handler);
  }

  /// Nagle's algorithm would cost 40 ms per answer, and a restart must find its port free. An idle
  /// connection is never closed from this side: its client could be writing into it just then, and on
  /// the loopback address the end of a client is the end of its connections.
  private static SocketConfig sockets() {
    return SocketConfig.custom()
        .setBacklogSize(WAITING_CONNECTIONS)
        .setSoReuseAddress(true)
        .setSoTimeout(Timeout.DISABLED)
        .setTcpNoDelay(true)
        .build();
  }

  private static HttpProcessor protocol() {
    return HttpProcessorBuilder.create()
        .addAll(new ResponseDate(), new ResponseContent(), new ResponseConnControl())
        .addAll(new RequestValidateHost())
        .build();
  }

  /// Requests that came since the port was taken are answered from now on.
  public void serve(Handler answers) {
    handler.complete(answers);
  }

  private static void serve(
      ClassicHttpRequest request, ClassicHttpResponse response, CompletableFuture<Handler> handler)
      throws IOException {
    switch (answer(request, handler.join())) {
      case Answer.Reply reply -> fill(response, reply);
      case Answer.Lost _ -> throw new ConnectionClosedException("Answer lost on purpose");
    }
  }

  private static Answer answer(ClassicHttpRequest call, Handler handler) throws IOException {
    try {
      var request = Request.of(call);
      var entity = call.getEntity();
      if (entity == null) {
        return handler.answer(request);
      }
      var body = start(entity);
      return body.length > BODY_LIMIT_BYTES
          ? Answer.of(413, "text/plain", "The body is larger than 1 MiB.")
          : handler.answer(request.withBody(body));
    } catch (BadRequest unreadable) {
      return Answer.of(400, "text/plain; charset=utf-8", String.valueOf(unreadable.getMessage()));
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "Failed: " + call.getPath(), bug);
      return Answer.of(500, "text/plain", "The simulator failed; its log says why.");
    }
  }

  /// As much of the body as tells that it is too large.
  private static byte[] start(HttpEntity entity) throws IOException {
    long length = entity.getContentLength();
    int most = BODY_LIMIT_BYTES + 1;
    return entity.getContent().readNBytes(length < 0 ? most : (int) Math.min(length, most));
  }

  private static void fill(ClassicHttpResponse response, Answer.Reply reply) {
    response.setCode(reply.status());
    reply.headers().forEach(response::setHeader);
    if (reply.body().length > 0) {
      // The type is among the reply's headers.
      response.setEntity(new ByteArrayEntity(reply.body(), null));
    }
  }

  /// A caller that went away before its answer, or whose answer is lost on purpose.
  private static final class BrokenConnections implements ExceptionListener {
    @Override
    public void onError(Exception broken) {
      LOG.log(System.Logger.Level.DEBUG, "A connection cannot be taken", broken);
    }

    @Override
    public void onError(HttpConnection connection, Exception broken) {
      LOG.log(System.Logger.Level.DEBUG, "A connection ended without an answer", broken);
    }
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
