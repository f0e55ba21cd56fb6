package storehouse.payment.cost;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Stands between a client and a gateway, and writes down what they say to each other.
final class Recorder implements AutoCloseable {

  /// What every client adds by itself.
  private static final Set<String> PLUMBING =
      Set.of("Host", "Connection", "User-agent", "Content-length");

  private final URI gateway;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Exchange> exchanges = new ArrayList<>();

  Recorder(URI gateway) throws IOException {
    this.gateway = gateway;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/", this::pass);
    server.start();
  }

  /// A request and its answer. `target` is the path with its query.
  record Exchange(
      String method,
      String target,
      SortedMap<String, String> headers,
      String body,
      String answer) {}

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// What was said since the last time.
  synchronized List<Exchange> taken() {
    List<Exchange> all = List.copyOf(exchanges);
    exchanges.clear();
    return all;
  }

  private synchronized void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      byte[] body = exchange.getRequestBody().readAllBytes();
      SortedMap<String, String> headers = new TreeMap<>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
      headers.keySet().removeAll(PLUMBING);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(gateway.resolve(target))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
      headers.forEach(request::header);
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      exchanges.add(
          new Exchange(
              exchange.getRequestMethod(),
              target,
              headers,
              new String(body, StandardCharsets.UTF_8),
              answer.body()));
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
