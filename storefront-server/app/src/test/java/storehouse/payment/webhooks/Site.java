package storehouse.payment.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Beside a gateway's simulator: swallows the webhooks that it sends of itself, since the test
/// writes its own, and shows some files.
final class Site implements AutoCloseable {

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> files = new ConcurrentHashMap<>();

  private Site(HttpServer server) {
    this.server = server;
  }

  static Site open() throws IOException {
    Site site =
        new Site(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024));
    site.server.createContext("/", site::answer);
    site.server.start();
    return site;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  URI show(String path, String text) {
    files.put(path, text);
    return address().resolve(path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String file = files.get(exchange.getRequestURI().getPath());
      if (file != null) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
      } else {
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 204 : 404, -1);
      }
    }
  }

  /// Asks a simulator for something that it does not refuse.
  String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
