package storehouse.payment.campaign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Takes what gateways tell and keeps it for some rounds; what is due in a round is given out in
/// any order, and each thing up to five times.
final class PostOffice implements AutoCloseable {

  private static final int MOST_COPIES = 5;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Random random;
  private final int longestDelayRounds;
  private final Map<Integer, List<Letter>> byRound = new HashMap<>();
  private int round;

  /// What a gateway told, as it came.
  record Letter(String gateway, Map<String, String> headers, byte[] body) {}

  PostOffice(Random random, int longestDelayRounds) throws IOException {
    this.random = random;
    this.longestDelayRounds = longestDelayRounds;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    server.setExecutor(threads);
    server.createContext("/api/v1/webhooks/", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Map<String, String> headers = new HashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(lower(name), values.getFirst()));
      keep(
          new Letter(
              path.substring(path.lastIndexOf('/') + 1),
              headers,
              exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private synchronized void keep(Letter letter) {
    int copies = 1 + random.nextInt(MOST_COPIES);
    for (int i = 0; i < copies; i++) {
      keep(letter, random.nextInt(longestDelayRounds + 1));
    }
  }

  private void keep(Letter letter, int rounds) {
    byRound.computeIfAbsent(round + rounds, _ -> new ArrayList<>()).add(letter);
  }

  /// What is due now, in any order; then a round has passed.
  synchronized List<Letter> due() {
    List<Letter> due = byRound.remove(round++);
    List<Letter> shuffled = new ArrayList<>(due == null ? List.of() : due);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  synchronized boolean isEmpty() {
    return byRound.isEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
