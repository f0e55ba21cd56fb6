package storehouse.order.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import storehouse.order.crash.Scenario.Letter;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookRequest;
import storehouse.payment.stripe.StripeSettings;
import storehouse.payment.stripe.StripeWebhooks;

/// Takes the gateway's webhooks from it and keeps those of some orders, until a house is told.
final class Post implements AutoCloseable {

  private static final Pattern ORDER = Pattern.compile("\"order_id\"\\s*:\\s*\"(\\d+)\"");

  /// What the gateway tells after a request; a challenge is no request of ours.
  private static final Map<String, Set<String>> TOLD =
      Map.of(
          "confirm",
          Set.of("amount_capturable_updated", "requires_action", "payment_failed"),
          Letter.CHALLENGE,
          Set.of("amount_capturable_updated"),
          "capture",
          Set.of("succeeded"),
          "cancel",
          Set.of("canceled"),
          "refund",
          Set.of("refunded"));

  private final Map<Long, List<Webhook>> kept = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final StripeWebhooks reader;

  /// A house that can be told.
  @FunctionalInterface
  interface Told {
    void of(WebhookNote note);
  }

  /// One webhook; `offered` since a house was told, `taken` when one has said that it knows.
  private static final class Webhook {
    private final WebhookNote note;
    private volatile boolean offered;
    private volatile boolean taken;

    Webhook(WebhookNote note) {
      this.note = note;
    }

    boolean isAbout(String request) {
      String type = note.type();
      return TOLD.getOrDefault(request, Set.of())
          .contains(type.substring(type.lastIndexOf('.') + 1));
    }

    void tell(Told house) {
      offered = true;
      try {
        house.of(note);
        taken = true;
      } catch (RuntimeException refused) {
        // The gateway tells it again later.
      }
    }
  }

  Post(StripeSettings settings) throws IOException {
    reader = new StripeWebhooks(settings, Clock.systemUTC());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Matcher order = ORDER.matcher(new String(body, StandardCharsets.UTF_8));
      List<Webhook> webhooks = order.find() ? kept.get(Long.valueOf(order.group(1))) : null;
      if (webhooks != null) {
        WebhookRequest request = new WebhookRequest(exchange.getRequestHeaders()::getFirst, body);
        if (!(reader.read(request) instanceof WebhookMessage.Genuine(var notes, var _))) {
          throw new IllegalStateException("Not a webhook of ours: " + request.text());
        }
        notes.forEach(note -> webhooks.add(new Webhook(note)));
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  /// Whether the gateway tells of such requests.
  static boolean isTold(String request) {
    return TOLD.containsKey(request);
  }

  /// From now on the order's webhooks are kept.
  void keep(long order) {
    kept.put(order, new CopyOnWriteArrayList<>());
  }

  /// Whether something about the request has arrived.
  boolean has(long order, String request) {
    return ofOrder(order).stream().anyMatch(webhook -> webhook.isAbout(request));
  }

  /// Tells the house what has arrived about the request, each once unless `again`.
  void tell(long order, @Nullable String request, boolean again, Told house) {
    ofOrder(order).stream()
        .filter(webhook -> request == null || webhook.isAbout(request))
        .filter(webhook -> again || !webhook.taken)
        .forEach(webhook -> webhook.tell(house));
  }

  /// Tells another house what one was told that did not take it.
  void tellAgain(Told house) {
    kept.values().stream()
        .flatMap(List::stream)
        .filter(webhook -> webhook.offered && !webhook.taken)
        .forEach(webhook -> webhook.tell(house));
  }

  /// The ids of the webhooks that houses were told and have taken, or have not.
  List<String> ids(boolean taken) {
    List<String> ids = new ArrayList<>();
    kept.values().stream()
        .flatMap(List::stream)
        .filter(webhook -> webhook.offered && webhook.taken == taken)
        .forEach(webhook -> ids.add(webhook.note.eventId()));
    return ids;
  }

  private List<Webhook> ofOrder(long order) {
    return Objects.requireNonNullElse(kept.get(order), List.of());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
